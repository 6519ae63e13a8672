package org.mingcha.web.assessment;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.web.preview.Previews;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** Periods that can be inspected: years, halves and quarters that have begun, of this year and the two before. */
@Component
class Periods {
    private static final List<String> CODES = List.of("%d", "%d-H2", "%d-H1", "%d-Q4", "%d-Q3", "%d-Q2", "%d-Q1");

    private final Previews previews;
    private final MingchaClock clock;

    Periods(Previews previews, MingchaClock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    List<AssessmentListPage.Preview> previews(RequestContext context, UnitLine unit) {
        var words = new AssessmentLabels(context.words());
        return begun().map(period -> new AssessmentListPage.Preview(
                        "/assessments/" + unit.code() + "/" + period.code(),
                        words.period(period),
                        context.t("web.preview.span", period.from(), period.to())))
                .toList();
    }

    List<AssessmentListPage.Choice> choices(RequestContext context, String chosen) {
        var words = new AssessmentLabels(context.words());
        var preset = chosen.isEmpty() ? previews.due(context).code() : chosen;
        return begun().map(period -> new AssessmentListPage.Choice(
                        period.code(), words.period(period), period.code().equals(preset)))
                .toList();
    }

    private Stream<Period> begun() {
        var today = clock.today();
        return IntStream.rangeClosed(0, 2)
                .map(back -> today.getYear() - back)
                .boxed()
                .flatMap(year -> CODES.stream()
                        .map(code -> Period.parse(code.formatted(year)).orElse(null)))
                .filter(Objects::nonNull)
                .filter(period -> !period.from().isAfter(today));
    }
}

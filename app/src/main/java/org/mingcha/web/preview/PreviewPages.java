package org.mingcha.web.preview;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the pages of a self-inspection together. */
@Component
class PreviewPages {
    private static final Set<Role> BUNDLERS = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private final Previews previews;
    private final UnitsTable units;
    private final MingchaClock clock;

    PreviewPages(Previews previews, UnitsTable units, MingchaClock clock) {
        this.previews = previews;
        this.units = units;
        this.clock = clock;
    }

    ChoicePage choice(Visit visit, @Nullable String code, String search) {
        var unit = code == null || code.isBlank()
                ? visit.unit()
                : units.find(visit.actor(), code).orElseThrow(NotFound::new);
        var found = search.isBlank() ? units.familyOf(unit) : units.search(visit.actor(), search.strip());
        return new ChoicePage(
                visit.shell(Place.ASSESSMENTS, "web.assessments.heading"), unit, found, search, periods(visit, unit));
    }

    PreviewPage page(Visit visit, SelfInspection inspection, String show, String notice) {
        var overview = previews.overview(visit, inspection);
        var title = Previews.title(visit, inspection);
        var period = inspection.inspect().period();
        return new PreviewPage(
                visit.shellTitled(Place.ASSESSMENTS, title),
                Previews.base(inspection.inspect()),
                title,
                visit.t("web.preview.span", period.from(), period.to()),
                overview,
                numbers(inspection),
                legend(overview),
                show,
                overview.items().stream().filter(item -> isShown(item, show)).toList(),
                notice,
                mayBundle(visit, inspection.inspect().unit()));
    }

    private static boolean isShown(ItemLine item, String show) {
        return switch (show) {
            case "open" -> item.isOpen();
            case "not-met" -> Set.of("not-met", "partly").contains(item.result().code());
            case "late" -> item.late() > 0;
            default -> true;
        };
    }

    private PreviewPage.Numbers numbers(SelfInspection inspection) {
        var evaluation = inspection.evaluation();
        return new PreviewPage.Numbers(
                evaluation.prefilledShare().movePointRight(2).intValue(),
                evaluation.cited().size(),
                late(inspection),
                evaluation.cited().values().stream()
                        .filter(fact -> fact.amendedAt() != null)
                        .count(),
                evaluation.seal().size());
    }

    private long late(SelfInspection inspection) {
        return inspection.evaluation().cited().values().stream()
                .filter(previews.lateness()::isLate)
                .count();
    }

    private static List<PreviewPage.Tally> legend(Overview overview) {
        return Stream.of(Result.values())
                .map(Conclusion::of)
                .map(result -> new PreviewPage.Tally(result, overview.count(result.code())))
                .filter(tally -> tally.count() > 0)
                .toList();
    }

    private boolean mayBundle(Visit visit, String code) {
        return units.find(visit.actor(), code)
                .filter(unit -> visit.actor().holds(BUNDLERS, unit.path()))
                .isPresent();
    }

    /** Years, halves and quarters that have begun, newest first, of this year and the two before. */
    private List<ChoicePage.Line> periods(Visit visit, UnitLine unit) {
        var today = clock.today();
        return IntStream.rangeClosed(0, 2)
                .map(back -> today.getYear() - back)
                .boxed()
                .flatMap(year -> Stream.of("%d", "%d-H2", "%d-H1", "%d-Q4", "%d-Q3", "%d-Q2", "%d-Q1")
                        .map(code -> Period.parse(code.formatted(year)).orElse(null)))
                .filter(Objects::nonNull)
                .filter(period -> !period.from().isAfter(today))
                .map(period -> line(visit, unit, period))
                .toList();
    }

    private static ChoicePage.Line line(Visit visit, UnitLine unit, Period period) {
        return new ChoicePage.Line(
                "/assessments/" + unit.code() + "/" + period.code(),
                period.label(Previews.locale(visit)),
                visit.t("web.preview.span", period.from(), period.to()));
    }
}

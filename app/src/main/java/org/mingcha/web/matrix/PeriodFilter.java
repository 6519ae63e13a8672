package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/**
 * One period of one return in a unit's subtree, as an address says it.
 *
 * @param kind empty: all
 * @param after code of the last unit of the page before; empty: the first page
 */
public record PeriodFilter(UnitLine unit, ReturnDefinition definition, Period period, String kind, String after) {
    /** What a page can be turned to: the unit and those right below it, returns, periods. */
    public record Choices(List<UnitLine> units, List<MatrixPage.Option> returns, List<MatrixPage.Option> periods) {}

    /** As typed; what can't be read is as good as absent. */
    public record Wanted(
            @Nullable String unit,
            @Nullable String id,
            @Nullable String period,
            @Nullable String kind,
            @Nullable String after) {}

    ReturnKey key() {
        return new ReturnKey(unit.code(), definition.id(), period);
    }

    MissingQuery query() {
        return new MissingQuery(
                unit.code(),
                definition.id(),
                period,
                UnitKind.of(kind).map(java.util.Set::of).orElse(java.util.Set.of()));
    }

    PeriodFilter from(String code) {
        return new PeriodFilter(unit, definition, period, kind, code);
    }

    String fileName() {
        return unit.code() + "-" + definition.id() + "-" + period.code() + "-missing";
    }

    /** The query of an address that shows the same. */
    public String query(String more) {
        return "?unit=" + unit.code() + "&id=" + definition.id() + "&period=" + period.code()
                + (kind.isEmpty() ? "" : "&kind=" + kind)
                + (after.isEmpty() ? "" : "&after=" + after)
                + more;
    }

    /** Reads filters, and says what else there is to choose. */
    @Component
    static class Reader {
        private static final int PERIODS = 24;

        private final ReturnReporting reporting;
        private final UnitsTable units;
        private final MingchaClock clock;

        Reader(ReturnReporting reporting, UnitsTable units, MingchaClock clock) {
            this.reporting = reporting;
            this.units = units;
            this.clock = clock;
        }

        PeriodFilter read(RequestContext context, Wanted wanted) {
            var definition = Optional.ofNullable(wanted.id())
                    .flatMap(id -> reporting.returns().find(id))
                    .orElseGet(() -> reporting.returns().all().getFirst());
            var unit = units.wanted(context, wanted.unit());
            var period = Optional.ofNullable(wanted.period())
                    .flatMap(Period::parse)
                    .filter(definition::asks)
                    .orElseGet(() -> last(definition));
            return new PeriodFilter(unit, definition, period, text(wanted.kind()), text(wanted.after()));
        }

        private static String text(@Nullable String typed) {
            return typed != null && typed.matches("[0-9a-z]{2,12}") ? typed : "";
        }

        /** The last one that is over. */
        private Period last(ReturnDefinition definition) {
            var cadence = definition.cadence();
            return cadence.at(cadence.at(clock.today()).from().minusDays(1));
        }

        Choices choices(RequestContext context, PeriodFilter filter) {
            return new Choices(units.familyOf(filter.unit()), returns(context, filter), periods(context, filter));
        }

        /** The newest first. */
        private List<MatrixPage.Option> periods(RequestContext context, PeriodFilter filter) {
            var words = new ReturnLabels(context.words());
            var options = new ArrayList<MatrixPage.Option>();
            var cadence = filter.definition().cadence();
            for (var period = cadence.at(clock.today());
                    options.size() < PERIODS;
                    period = cadence.at(period.from().minusDays(1))) {
                options.add(new MatrixPage.Option(period.code(), words.period(period), period.equals(filter.period())));
            }
            return options;
        }

        List<MatrixPage.Option> kinds(RequestContext context, PeriodFilter filter) {
            return filter.definition().owedBy().stream()
                    .map(kind -> new MatrixPage.Option(
                            kind.code(),
                            context.t("matrix.kind." + kind.code()),
                            kind.code().equals(filter.kind())))
                    .toList();
        }

        private List<MatrixPage.Option> returns(RequestContext context, PeriodFilter filter) {
            var words = new ReturnLabels(context.words());
            return reporting.returns().all().stream()
                    .map(each -> new MatrixPage.Option(
                            each.id(),
                            words.title(each),
                            each.id().equals(filter.definition().id())))
                    .toList();
        }
    }
}

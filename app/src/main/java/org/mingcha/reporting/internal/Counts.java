package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.Completeness.Row;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.FieldSummary;
import org.mingcha.reporting.MissingQuery;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.SummaryQuery;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers about subtrees, from the folded counts alone. */
final class Counts {
    private final Parts parts;
    private final PeriodOpening opening;
    private final CountView view;
    private final DataSource dataSource;

    Counts(Parts parts, PeriodOpening opening, DataSource dataSource) {
        this.parts = parts;
        this.opening = opening;
        this.view = new CountView(parts.jdbc());
        this.dataSource = dataSource;
    }

    Optional<Completeness> completeness(Actor actor, CompletenessQuery query) {
        return asked(actor, query.unit(), query.returnId()).map(definition -> {
            query.periods().forEach(period -> openIfFits(definition, period));
            var codes = Summing.codes(query.periods());
            var rows = CountView.inOrder(codes, view.rows(query.unit(), query.returnId(), codes));
            List<Completeness.Child> children =
                    query.byChild() ? view.children(query.unit(), query.returnId(), codes) : List.of();
            return new Completeness(query.unit(), query.returnId(), rows, children);
        });
    }

    Row row(String unit, OpenPeriod period) {
        var rows = view.rows(unit, period.returnId(), List.of(period.code()));
        return CountView.inOrder(List.of(period.code()), rows).getFirst();
    }

    boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each) {
        var definition = asked(actor, query.unit(), query.returnId());
        definition
                .flatMap(asked -> openIfFits(asked, query.period()))
                .ifPresent(period -> missing(query.unit(), period, query.kinds(), each));
        return definition.isPresent();
    }

    /** Read page by page in a transaction: a country's list is never held as a whole. */
    void missing(String unit, OpenPeriod period, Collection<UnitKind> kinds, Consumer<MissingUnit> each) {
        var wanted = kinds.isEmpty() ? List.of(UnitKind.values()) : kinds;
        var codes = wanted.stream().map(UnitKind::code).toArray(String[]::new);
        parts.transaction()
                .executeWithoutResult(status ->
                        view.missing(new JdbcTemplate(dataSource), new CountView.Wanted(unit, period, codes), each));
    }

    Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query) {
        return asked(actor, query.unit(), query.returnId())
                .filter(definition -> definition
                        .field(query.field())
                        .filter(ReturnField::isNumber)
                        .isPresent())
                .map(definition -> summary(definition, query));
    }

    private List<FieldSummary> summary(ReturnDefinition definition, SummaryQuery query) {
        var rows = view.rows(query.unit(), query.returnId(), Summing.codes(query.periods()));
        var summing = new Summing(parts.jdbc(), query.unit(), query.field());
        var summaries = new ArrayList<FieldSummary>();
        for (var period : query.periods()) {
            summaries.add(openIfFits(definition, period)
                    .map(open -> summing.of(open, rowOf(rows, open)))
                    .orElseGet(() -> Summing.nothing(period.code())));
        }
        return summaries;
    }

    private static Row rowOf(Map<String, Row> rows, OpenPeriod period) {
        return CountView.inOrder(List.of(period.code()), rows).getFirst();
    }

    private Optional<ReturnDefinition> asked(Actor actor, String unit, String returnId) {
        return parts.units().find(actor, unit).flatMap(place -> parts.returns().find(returnId));
    }

    private Optional<OpenPeriod> openIfFits(ReturnDefinition definition, Period period) {
        return definition.cadence().fits(period) ? opening.open(definition, period) : Optional.empty();
    }
}

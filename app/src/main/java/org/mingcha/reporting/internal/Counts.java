package org.mingcha.reporting.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.mingcha.reporting.MissingSlice;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnLibrary;
import org.mingcha.reporting.SummaryQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers about subtrees, from the folded counts alone. */
@Component
public final class Counts {
    private final ReturnLibrary returns;
    private final ReportingUnitTable units;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PeriodOpening opening;
    private final CountView view;
    private final MissingTable missing;

    Counts(
            ReturnLibrary returns,
            ReportingUnitTable units,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PeriodOpening opening,
            CountView view,
            MissingTable missing) {
        this.returns = returns;
        this.units = units;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.opening = opening;
        this.view = view;
        this.missing = missing;
    }

    public Optional<Completeness> completeness(Actor actor, CompletenessQuery query) {
        return asked(actor, query.unit(), query.returnId()).map(definition -> {
            var codes = FieldSumTable.codes(query.periods());
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

    public boolean missing(Actor actor, MissingQuery query, Consumer<MissingUnit> each) {
        var definition = asked(actor, query.unit(), query.returnId());
        definition
                .flatMap(asked -> find(asked, query.period()))
                .ifPresent(period -> missing(query.unit(), period, query.kinds(), each));
        return definition.isPresent();
    }

    public void missing(String unit, OpenPeriod period, Collection<UnitKind> kinds, Consumer<MissingUnit> each) {
        var wanted = new MissingTable.Wanted(unit, period, kinds);
        transaction.executeWithoutResult(status -> missing.each(wanted, each));
    }

    public Optional<MissingSlice> missing(Actor actor, MissingQuery query, String after, int limit) {
        return asked(actor, query.unit(), query.returnId())
                .map(definition -> find(definition, query.period())
                        .map(period -> new MissingTable.Wanted(query.unit(), period, query.kinds()))
                        .map(wanted -> page(missing.page(wanted, after, limit + 1), limit))
                        .orElseGet(() -> new MissingSlice(List.of(), null)));
    }

    /** One more than the page holds tells that there is another. */
    private static MissingSlice page(List<MissingUnit> found, int limit) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new MissingSlice(shown, found.size() > limit ? shown.getLast().unit() : null);
    }

    public Optional<List<FieldSummary>> summary(Actor actor, SummaryQuery query) {
        return asked(actor, query.unit(), query.returnId())
                .filter(definition -> definition
                        .field(query.field())
                        .filter(ReturnField::isNumber)
                        .isPresent())
                .map(definition -> summary(definition, query));
    }

    private List<FieldSummary> summary(ReturnDefinition definition, SummaryQuery query) {
        var rows = view.rows(query.unit(), query.returnId(), FieldSumTable.codes(query.periods()));
        var summing = new FieldSumTable(jdbc, query.unit(), query.field());
        var summaries = new ArrayList<FieldSummary>();
        for (var period : query.periods()) {
            summaries.add(find(definition, period)
                    .map(open -> summing.of(open, rowOf(rows, open)))
                    .orElseGet(() -> FieldSumTable.nothing(period.code())));
        }
        return summaries;
    }

    private static Row rowOf(Map<String, Row> rows, OpenPeriod period) {
        return CountView.inOrder(List.of(period.code()), rows).getFirst();
    }

    private Optional<ReturnDefinition> asked(Actor actor, String unit, String returnId) {
        return units.find(actor, unit).flatMap(place -> returns.find(returnId));
    }

    private Optional<OpenPeriod> find(ReturnDefinition definition, Period period) {
        return definition.asks(period) ? opening.find(definition, period) : Optional.empty();
    }
}

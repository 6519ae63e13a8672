package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Applies;
import org.mingcha.evidence.checklist.Bound;
import org.mingcha.evidence.checklist.Expectation;
import org.mingcha.evidence.checklist.Expectation.Comparison;
import org.mingcha.evidence.checklist.Expectation.Operator;
import org.mingcha.evidence.checklist.Matcher;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.MonthRange;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;

/**
 * What a checklist asks a unit to do within a period, read from its own rules and expectations: so many entries of a
 * register, of such a kind, each quarter, each half, or once. Nothing else says what is planned. What only answers to
 * something that came (incidents, claims, inspections from above) and what merely holds (posts, regulations) is no act.
 */
public final class PlannedActs {
    private final Evaluation evaluation;
    private final Period period;

    private PlannedActs(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.period = evaluation.period();
    }

    /**
     * By item. An entry counts for the act in whose months it lies; what is more than asked there counts for another act
     * without one, earlier or later, as it does for the figure.
     */
    public static List<PlannedAct> of(Evaluation evaluation) {
        return new PlannedActs(evaluation).acts();
    }

    private List<PlannedAct> acts() {
        return evaluation.items().stream()
                .filter(this::isAsked)
                .flatMap(item -> item.item().expect().stream().flatMap(each -> acts(item, each).stream()))
                .toList();
    }

    private boolean isAsked(ItemResult item) {
        var applies = item.item().applies();
        return item.item().answer() == AnswerKind.COMPUTED
                && !item.figures().isEmpty()
                && (applies == null || applies.endMonth().contains(lastMonth()));
    }

    private List<PlannedAct> acts(ItemResult item, Expectation expectation) {
        return switch (expectation) {
            case Comparison one -> isAsked(one) ? acts(item, one) : List.of();
            case Expectation.AnyOf any -> furthest(item, any);
        };
    }

    /** The alternative that is furthest on; none where one of them is no act. */
    private List<PlannedAct> furthest(ItemResult item, Expectation.AnyOf any) {
        var ways = any.alternatives().stream()
                .filter(each -> !(each instanceof Comparison one) || isAsked(one))
                .map(each -> acts(item, each))
                .toList();
        return ways.stream().anyMatch(List::isEmpty)
                ? List.of()
                : ways.stream()
                        .max(Comparator.comparingLong(PlannedActs::lacking).reversed())
                        .orElseGet(List::of);
    }

    private static long lacking(List<PlannedAct> acts) {
        return acts.stream().filter(act -> act.doneOn().isEmpty()).count();
    }

    private boolean isAsked(Comparison one) {
        return one.endMonth().contains(lastMonth());
    }

    private List<PlannedAct> acts(ItemResult item, Comparison one) {
        var rule = item.item().rule(one.figure()).filter(PlannedActs::countsActs);
        if (rule.isEmpty() || one.operator() != Operator.AT_LEAST || reactsTo(item, one.figure())) {
            return List.of();
        }
        var dues = dues(one.bound(), rule.get());
        var acts = IntStream.range(0, dues.size())
                .mapToObj(place -> new PlannedAct(
                        item.item(),
                        rule.get(),
                        place + 1,
                        from(rule.get(), dues, place),
                        dues.get(place),
                        Optional.empty()))
                .toList();
        return done(acts, days(item, one.figure()));
    }

    private static List<PlannedAct> done(List<PlannedAct> acts, List<LocalDate> days) {
        var left = new ArrayList<>(days);
        var own = acts.stream()
                .map(act ->
                        act.done(left.stream().filter(act::hasTime).findFirst().filter(left::remove)))
                .toList();
        return own.stream()
                .map(act -> act.doneOn().isPresent()
                        ? act
                        : act.done(left.stream().findFirst().filter(left::remove)))
                .toList();
    }

    /** Entries of a register, by the day on which they happened. */
    private static boolean countsActs(Rule rule) {
        return !rule.overUnits()
                && !rule.overReturns()
                && rule.of().indexOf('.') < 0
                && rule.atEnd() == null
                && !rule.carriedIn()
                && rule.by().equals(Rule.HAPPENED_ON)
                && rule.measure() instanceof Measure.Count;
    }

    /** An item that applies only where there is something of it asks nobody to bring it about. */
    private static boolean reactsTo(ItemResult item, String figure) {
        var conditions = Optional.ofNullable(item.item().applies())
                .map(Applies::conditions)
                .orElseGet(List::of);
        var named = new HashSet<String>();
        conditions.forEach(each -> names(each, named));
        return named.contains(figure);
    }

    private static void names(Expectation expectation, Set<String> named) {
        switch (expectation) {
            case Comparison one -> named.add(one.figure());
            case Expectation.AnyOf any -> any.alternatives().forEach(each -> names(each, named));
        }
    }

    private List<LocalDate> days(ItemResult item, String figure) {
        return item.figure(figure).map(Figure::entries).orElseGet(List::of).stream()
                .flatMap(index -> Optional.ofNullable(evaluation.cited().get(index)).stream())
                .sorted(Comparator.comparing(Fact::happenedOn).thenComparing(Fact::index))
                .map(Fact::happenedOn)
                .toList();
    }

    /** The months at whose ends one more should be done. */
    private List<YearMonth> dues(Bound bound, Rule rule) {
        return switch (bound) {
            case Bound.Number(var value) -> java.util.Collections.nCopies(whole(value), last(rule));
            case Bound.Per(var step) ->
                switch (step) {
                    case QUARTER -> quarters();
                    case HALF ->
                        IntStream.rangeClosed(1, period.halves())
                                .mapToObj(half -> YearMonth.of(period.year(), 6 * half))
                                .toList();
                };
            case Bound.Figure _, Bound.Setting _, Bound.Percent _ -> List.of();
        };
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, java.math.RoundingMode.CEILING).intValueExact();
    }

    private List<YearMonth> quarters() {
        var ends = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(period.from()); !month.isAfter(end()); month = month.plusMonths(1)) {
            if (month.getMonthValue() % 3 == 0) {
                ends.add(month);
            }
        }
        return ends.isEmpty() ? List.of(end()) : List.copyOf(ends);
    }

    private YearMonth last(Rule rule) {
        var asked = YearMonth.of(period.year(), months(rule).last());
        return asked.isAfter(end()) ? end() : asked;
    }

    private YearMonth from(Rule rule, List<YearMonth> dues, int place) {
        var due = dues.get(place);
        var first = YearMonth.of(period.year(), months(rule).first());
        var before = dues.stream().filter(each -> each.isBefore(due)).reduce((_, later) -> later);
        return Stream.of(Optional.of(first), before.map(each -> each.plusMonths(1)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(from -> !from.isAfter(due))
                .orElse(due);
    }

    /** The months of a year in which what counts happens. */
    private static MonthRange months(Rule rule) {
        return rule.selection().where().fields().get(Rule.HAPPENED_ON) instanceof Matcher.InMonths(var range)
                ? range
                : MonthRange.ALL;
    }

    private YearMonth end() {
        return YearMonth.from(period.to());
    }

    private int lastMonth() {
        return period.to().getMonthValue();
    }
}

package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.rule.Figure.Value;

/** Takes a value from rows, and says from which of them. */
final class MeasureCalculator {
    private static final String UNIT = "unit";
    private static final String LISTED_BY = "、";
    private static final Comparator<Fact> BY_DAY =
            Comparator.comparing(Fact::happenedOn).thenComparing(Fact::index);

    private final Conditions conditions;
    private final Limits limits;

    MeasureCalculator(Conditions conditions, Limits limits) {
        this.conditions = conditions;
        this.limits = limits;
    }

    Measured of(Measure measure, List<Fact> rows) {
        return switch (measure) {
            case Measure.Returned returned ->
                throw new IllegalArgumentException("Returns are not counted from rows alone: " + returned);
            case Measure.Count _ -> new Measured(number(rows.size()), rows);
            case Measure.Distinct distinct -> distinct(distinct.field(), rows);
            case Measure.Missing missing -> missing(missing, rows);
            case Measure.Sum sum -> new Measured(new Value.Number(sum(sum.field(), rows)), rows);
            case Measure.MedianDays median -> medianDays(median, rows);
            case Measure.Share share -> share(share, rows);
            case Measure.Newest newest -> newest(newest.field(), rows);
            case Measure.Values values -> values(values.field(), rows);
            case Measure.Gaps gaps -> gaps(gaps, rows);
        };
    }

    static Value number(long value) {
        return new Value.Number(BigDecimal.valueOf(value));
    }

    private static Measured distinct(String field, List<Fact> rows) {
        if (field.equals(UNIT)) {
            return new Measured(number(rows.stream().map(Fact::unit).distinct().count()), rows);
        }
        var holding = having(field, rows);
        return new Measured(number(different(field, holding).size()), holding);
    }

    private static Measured missing(Measure.Missing missing, List<Fact> rows) {
        var present = different(missing.of(), rows);
        var absent = missing.values().stream().filter(value -> !present.contains(value));
        return new Measured(new Value.Words(absent.collect(Collectors.joining(LISTED_BY))), rows);
    }

    private static BigDecimal sum(String field, List<Fact> rows) {
        return rows.stream()
                .flatMap(fact -> Conditions.values(fact, field).stream())
                .flatMap(value -> Conditions.decimal(value).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of an even count the lower middle one. */
    private static Measured medianDays(Measure.MedianDays median, List<Fact> rows) {
        var holding =
                rows.stream().filter(fact -> between(median, fact).isPresent()).toList();
        var days = holding.stream()
                .flatMap(fact -> between(median, fact).stream())
                .sorted()
                .toList();
        return days.isEmpty()
                ? new Measured(new Value.NotComputable(), List.of())
                : new Measured(number(days.get((days.size() - 1) / 2)), holding);
    }

    private static Optional<Long> between(Measure.MedianDays median, Fact fact) {
        return day(fact, median.from())
                .flatMap(from -> day(fact, median.to()).map(to -> ChronoUnit.DAYS.between(from, to)));
    }

    private static Optional<LocalDate> day(Fact fact, String field) {
        return Conditions.values(fact, field).stream().findFirst().flatMap(Conditions::day);
    }

    private Measured share(Measure.Share share, List<Fact> rows) {
        if (rows.isEmpty()) {
            return new Measured(new Value.NotComputable(), List.of());
        }
        var fitting = rows.stream()
                .filter(fact -> conditions.hold(share.where(), fact))
                .count();
        var value = BigDecimal.valueOf(fitting).divide(BigDecimal.valueOf(rows.size()), 4, RoundingMode.HALF_UP);
        return new Measured(new Value.Number(value), rows);
    }

    private static Measured newest(String field, List<Fact> rows) {
        var newest = having(field, rows).stream().max(BY_DAY);
        return newest.map(fact -> new Measured(
                        new Value.Words(String.join(LISTED_BY, Conditions.values(fact, field))), List.of(fact)))
                .orElseGet(() -> new Measured(new Value.NotComputable(), List.of()));
    }

    private static Measured values(String field, List<Fact> rows) {
        var holding = having(field, rows);
        var values = different(field, holding.stream().sorted(BY_DAY).toList());
        return new Measured(new Value.Words(String.join(LISTED_BY, values)), holding);
    }

    /** The rows on either side of a gap are those that it rests on; what is before the first and after the last is none. */
    private Measured gaps(Measure.Gaps gaps, List<Fact> rows) {
        var most = days(gaps.days());
        var beside = new LinkedHashSet<Fact>();
        var count = 0;
        for (var days : byUnitAndValue(gaps.field(), rows)) {
            for (var day : days.keySet()) {
                var next = days.higherKey(day);
                if (next != null && ChronoUnit.DAYS.between(day, next) > most) {
                    count++;
                    beside.addAll(days.getOrDefault(day, List.of()));
                    beside.addAll(days.getOrDefault(next, List.of()));
                }
            }
        }
        return new Measured(number(count), List.copyOf(beside));
    }

    private int days(String said) {
        return said.matches("[0-9]+") ? Integer.parseInt(said) : limits.required(said);
    }

    private static Collection<TreeMap<LocalDate, List<Fact>>> byUnitAndValue(String field, List<Fact> rows) {
        var together = new HashMap<List<String>, TreeMap<LocalDate, List<Fact>>>();
        for (var fact : rows) {
            new LinkedHashSet<>(Conditions.values(fact, field))
                    .forEach(value -> together.computeIfAbsent(List.of(fact.unit(), value), _ -> new TreeMap<>())
                            .computeIfAbsent(fact.happenedOn(), _ -> new ArrayList<>())
                            .add(fact));
        }
        return together.values();
    }

    private static List<Fact> having(String field, List<Fact> rows) {
        return rows.stream()
                .filter(fact -> !Conditions.values(fact, field).isEmpty())
                .toList();
    }

    private static Collection<String> different(String field, List<Fact> rows) {
        return rows.stream()
                .flatMap(fact -> Conditions.values(fact, field).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A value with the rows that it rests on. */
    record Measured(Value value, List<Fact> rows) {}
}

package org.mingcha.evidence.rule;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Matcher;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Where;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** The fields that a checklist's rules look at, by register or leaf type. The day on which something happened is always one. */
public final class ReadFields {
    private static final String UNIT = "unit";

    private final Registers registers;
    private final Map<String, SortedSet<String>> fields = new TreeMap<>();

    private ReadFields(Registers registers) {
        this.registers = registers;
    }

    public static ReadFields of(Checklist checklist, Registers registers) {
        var read = new ReadFields(registers);
        checklist.items().forEach(read::item);
        checklist.annex().forEach(read::rule);
        read.add(Cover.RETURN_FILED, "return", "period", "nil", "explained", "due_on");
        return read;
    }

    public SortedSet<String> of(String source) {
        var read = new TreeSet<>(fields.getOrDefault(source, Collections.emptySortedSet()));
        read.add(Rule.HAPPENED_ON);
        return read;
    }

    private void item(Item item) {
        item.rules().forEach(this::rule);
        for (var need : item.needs()) {
            if (need instanceof Need.Column column) {
                item.rule(column.of()).ifPresent(rule -> add(rule.of(), column.field(), column.field() + "_by"));
            }
        }
    }

    private void rule(Rule rule) {
        if (rule.overUnits() || rule.overReturns()) {
            return;
        }
        var of = rule.of();
        add(of, rule.by());
        where(of, Stream.concat(Stream.of(rule.selection().where()), rule.selection().any().stream()));
        where(of, rule.marks().stream().flatMap(mark -> mark.any().stream()));
        measure(of, rule.measure());
        if (rule.carriedIn() || rule.atEnd() != null) {
            registers.find(of).map(Register::closedBy).ifPresent(closing -> add(of, closing));
        }
        var without = rule.selection().without();
        if (without != null) {
            add(of, without.mine());
            add(without.of(), without.theirs());
        }
    }

    private void measure(String of, Measure measure) {
        switch (measure) {
            case Measure.Distinct(var field) when !field.equals(UNIT) -> add(of, field);
            case Measure.Distinct _, Measure.Count _, Measure.Returned _ -> {
                // no field is looked at
            }
            case Measure.Missing missing -> add(of, missing.of());
            case Measure.Sum(var field) -> add(of, field);
            case Measure.MedianDays median -> add(of, median.from(), median.to());
            case Measure.Share(var where) -> where(of, Stream.of(where));
            case Measure.Newest(var field) -> add(of, field);
            case Measure.Values(var field) -> add(of, field);
            case Measure.Gaps gaps -> add(of, gaps.field());
        }
    }

    private void where(String of, Stream<Where> conditions) {
        conditions.forEach(where -> where.fields().forEach((field, matcher) -> {
            add(of, field);
            compared(matcher).forEach(other -> add(of, other));
        }));
    }

    private static Stream<String> compared(Matcher matcher) {
        return switch (matcher) {
            case Matcher.OneOf(var options) -> options.stream().flatMap(ReadFields::compared);
            case Matcher.Compared(var tests) ->
                tests.stream().map(Matcher.Test::operand).flatMap(ReadFields::field);
            case Matcher.Is(var operand) -> field(operand);
            case Matcher.Present _, Matcher.Absent _, Matcher.InMonths _ -> Stream.empty();
        };
    }

    private static Stream<String> field(Matcher.Operand operand) {
        return operand instanceof Matcher.Operand.Field(var name) ? Stream.of(name) : Stream.empty();
    }

    private void add(String of, String... names) {
        fields.computeIfAbsent(of, each -> new TreeSet<>()).addAll(Set.of(names));
    }
}

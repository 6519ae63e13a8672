package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** Which items of the shipped checklists look at a register, at a field of it, at a word of the field's choices. */
final class ReadingIndex {
    static final List<String> SHIPPED =
            List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media");

    private final Registers registers;
    private final Map<String, Set<String>> readers = new LinkedHashMap<>();
    private String reader = "";

    ReadingIndex(Registers registers) {
        this.registers = registers;
        SHIPPED.forEach(id -> checklist(Checklist.shipped(id)));
    }

    /** {@code town-online-work 7}; none: nobody. */
    Set<String> of(String... place) {
        return readers.getOrDefault(String.join("/", place), Collections.emptySet());
    }

    private void checklist(Checklist checklist) {
        for (var item : checklist.items()) {
            reader = checklist.id() + " " + item.id();
            item.rules().forEach(this::rule);
            item.needs().forEach(need -> need(item, need));
        }
        var narrative = checklist.narrative();
        if (narrative != null) {
            narrative.examples().forEach(example -> example(checklist, example));
        }
    }

    private void rule(Rule rule) {
        registers.find(rule.of()).ifPresent(register -> {
            read(rule.of());
            read(rule.of(), Rule.HAPPENED_ON);
            read(rule.of(), rule.by());
            if (rule.carriedIn() || rule.atEnd() != null) closing(register);
            Stream.concat(Stream.of(rule.selection().where()), rule.selection().any().stream())
                    .forEach(where -> where(register, where));
            rule.marks().forEach(mark -> mark.any().forEach(where -> where(register, where)));
            measure(register, rule.measure());
            var without = rule.selection().without();
            if (without != null) {
                read(rule.of(), without.mine());
                read(without.of());
                read(without.of(), without.theirs());
            }
        });
    }

    private void closing(Register register) {
        var closing = register.closedBy();
        if (closing != null) read(register.id(), closing);
    }

    private void where(Register register, Where where) {
        where.fields().forEach((field, matcher) -> {
            read(register.id(), field);
            matcher(register, field, matcher);
        });
    }

    private void matcher(Register register, String field, Matcher matcher) {
        switch (matcher) {
            case Matcher.Is(var operand) -> operand(register, field, operand);
            case Matcher.OneOf(var options) -> options.forEach(option -> matcher(register, field, option));
            case Matcher.Compared(var tests) -> tests.forEach(test -> operand(register, field, test.operand()));
            case Matcher.Present _, Matcher.Absent _, Matcher.InMonths _ -> {
                // any value will do
            }
        }
    }

    private void operand(Register register, String field, Matcher.Operand operand) {
        switch (operand) {
            case Matcher.Operand.Literal(var word) -> read(register.id(), field, word);
            case Matcher.Operand.Field(var other) -> {
                read(register.id(), other);
                // whether it is the same: each word matters
                said(register, field);
            }
            case Matcher.Operand.End _ -> {
                // a day, no word
            }
        }
    }

    private void measure(Register register, Measure measure) {
        switch (measure) {
            case Measure.Missing missing -> {
                read(register.id(), missing.of());
                missing.values().forEach(word -> read(register.id(), missing.of(), word));
            }
            case Measure.Distinct(var field) -> read(register.id(), field);
            case Measure.Sum(var field) -> read(register.id(), field);
            case Measure.MedianDays(var from, var to) -> {
                read(register.id(), from);
                read(register.id(), to);
            }
            case Measure.Share(var where) -> where(register, where);
            case Measure.Newest(var field) -> said(register, field);
            case Measure.Values(var field) -> said(register, field);
            case Measure.Gaps gaps -> read(register.id(), gaps.field());
            case Measure.Count _, Measure.Returned _ -> {
                // entries, no field
            }
        }
    }

    /** With all its words, which stand in the report or are compared as they are. */
    private void said(Register register, String field) {
        read(register.id(), field);
        register.field(field).stream()
                .flatMap(found -> found.choices().stream())
                .map(Choice::value)
                .forEach(word -> read(register.id(), field, word));
    }

    private void need(Item item, Need need) {
        switch (need) {
            case Need.Used used -> used.registers().forEach(this::read);
            case Need.Column column ->
                item.rule(column.of()).ifPresent(rule -> {
                    read(rule.of(), column.field());
                    read(rule.of(), column.field() + "_by");
                });
            case Need.Cover _, Need.Opened _, Need.Awaits _, Need.Evidence _, Need.Evidenced _ -> {
                // days of entries or their files, no field
            }
        }
    }

    private void example(Checklist checklist, Example example) {
        reader = checklist.id() + " " + example.item();
        registers
                .find(example.of())
                .ifPresent(register -> example.values().values().forEach(told -> told(register, told)));
    }

    private void told(Register register, Example.Told told) {
        switch (told) {
            case Example.Told.Headline _ -> register.headline().ifPresent(field -> read(register.id(), field));
            case Example.Told.Day day -> {
                read(register.id(), day.field());
                Optional.ofNullable(day.same()).ifPresent(field -> read(register.id(), field));
            }
            case Example.Told.Value(var field) -> said(register, field);
            case Example.Told.Word(var field, var words) -> {
                read(register.id(), field);
                words.keySet().forEach(word -> read(register.id(), field, word));
            }
            case Example.Told.Days(var from, var to) -> {
                read(register.id(), from);
                read(register.id(), to);
            }
        }
    }

    private void read(String... place) {
        readers.computeIfAbsent(String.join("/", place), _ -> new LinkedHashSet<>())
                .add(reader);
    }
}

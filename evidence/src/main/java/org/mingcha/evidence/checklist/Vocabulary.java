package org.mingcha.evidence.checklist;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.checklist.Matcher.Operand;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** Rules may speak of registers that exist and of fields that are facts in them; nothing else can ever be read. */
final class Vocabulary {
    private static final String UNIT = "unit";
    /** Ids stand in addresses and in names of files. */
    private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

    private static final String ITEM_ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._()-]{0,63}";

    private final Registers registers;

    Vocabulary(Registers registers) {
        this.registers = registers;
    }

    void check(Checklist checklist, ChecklistLocation root) {
        var problems = new ArrayList<Problem>();
        if (!checklist.id().matches(ID)) {
            problems.add(new Problem(root.in("id"), Problem.Kind.NOT_AN_ID, checklist.id(), ""));
        }
        for (var item : checklist.items()) {
            try {
                check(item, root.ofItem(item.id()));
                checkItems(checklist, item, root.ofItem(item.id()));
            } catch (UnreadableChecklist unreadable) {
                problems.addAll(unreadable.problems());
            }
        }
        checklist.annex().forEach(rule -> check(rule, root.in("annex").in(rule.name())));
        checkNarrative(checklist, root).ifPresent(unreadable -> problems.addAll(unreadable.problems()));
        if (!problems.isEmpty()) {
            throw new UnreadableChecklist(problems);
        }
    }

    private static void checkItems(Checklist checklist, Item item, ChecklistLocation place) {
        var texts = item.texts();
        NarrativeCheck.checkItems(checklist, texts.sentence(), place.in("sentence"));
        NarrativeCheck.checkItems(checklist, texts.problem(), place.in("problem"));
        Optional.ofNullable(texts.zero())
                .ifPresent(zero -> NarrativeCheck.checkItems(checklist, zero, place.in("sentence_zero")));
        Optional.ofNullable(texts.notMet())
                .ifPresent(notMet -> NarrativeCheck.checkItems(checklist, notMet, place.in("sentence_not_met")));
    }

    private Optional<UnreadableChecklist> checkNarrative(Checklist checklist, ChecklistLocation root) {
        var narrative = checklist.narrative();
        if (narrative != null) {
            try {
                new NarrativeCheck(checklist, narrative, root)
                        .check((id, fields) ->
                                requireAll(fields.names(), register(id, fields.place()), fields.place()));
            } catch (UnreadableChecklist unreadable) {
                return Optional.of(unreadable);
            }
        }
        return Optional.empty();
    }

    private void check(Item item, ChecklistLocation place) {
        if (!item.id().matches(ITEM_ID)) {
            throw KeyedObject.problem(place.in("id"), Problem.Kind.NOT_AN_ID, item.id(), "");
        }
        item.rules().forEach(rule -> check(rule, place.in("rules").in(rule.name())));
        item.needs().forEach(need -> check(item, need, place.in("needs")));
    }

    private void check(Rule rule, ChecklistLocation place) {
        if (rule.overUnits() || rule.overReturns() || LeafType.of(rule.of()).isPresent()) {
            return;
        }
        var register = register(rule.of(), place.in("of"));
        requireAll(fields(rule), register, place);
        var without = rule.selection().without();
        if (without != null) {
            requireAll(Stream.of(without.mine()), register, place.in("without"));
            requireAll(Stream.of(without.theirs()), register(without.of(), place.in("without")), place.in("without"));
        }
    }

    private void check(Item item, Need need, ChecklistLocation place) {
        switch (need) {
            case Need.Used used -> used.registers().forEach(register -> register(register, place));
            case Need.Column column ->
                item.rule(column.of())
                        .filter(rule -> !rule.overUnits() && !rule.overReturns())
                        .ifPresent(rule -> requireAll(Stream.of(column.field()), register(rule.of(), place), place));
            case Need.Cover _, Need.Opened _, Need.Awaits _, Need.Evidence _, Need.Evidenced _ -> {}
        }
    }

    private Register register(String id, ChecklistLocation place) {
        return registers
                .find(id)
                .orElseThrow(() -> KeyedObject.problem(
                        place,
                        Problem.Kind.UNKNOWN_REGISTER,
                        id,
                        registers.all().stream().map(Register::id).collect(Collectors.joining(", "))));
    }

    private static void requireAll(Stream<String> fields, Register register, ChecklistLocation place) {
        var known = known(register);
        fields.filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw KeyedObject.problem(place, Problem.Kind.UNKNOWN_FIELD, field, String.join(", ", known));
        });
    }

    /** Facts, and texts whose presence is one. */
    private static Set<String> known(Register register) {
        var known = register.fields().stream()
                .filter(field -> field.isFact() || field.presence())
                .map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add(Rule.HAPPENED_ON);
        return known;
    }

    private static Stream<String> fields(Rule rule) {
        return Stream.of(
                        Stream.of(rule.by()),
                        Stream.concat(Stream.of(rule.selection().where()), rule.selection().any().stream())
                                .flatMap(Vocabulary::fields),
                        rule.marks().stream()
                                .flatMap(mark -> mark.any().stream())
                                .flatMap(Vocabulary::fields),
                        fields(rule.measure()))
                .flatMap(each -> each);
    }

    private static Stream<String> fields(Where where) {
        return where.fields().entrySet().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.getKey()), others(each.getValue())));
    }

    private static Stream<String> others(Matcher matcher) {
        return switch (matcher) {
            case Matcher.Compared compared ->
                compared.tests().stream()
                        .flatMap(test -> test.operand() instanceof Operand.Field field
                                ? Stream.of(field.name())
                                : Stream.empty());
            case Matcher.OneOf one -> one.options().stream().flatMap(Vocabulary::others);
            case Matcher.Is _, Matcher.Present _, Matcher.Absent _, Matcher.InMonths _ -> Stream.empty();
        };
    }

    private static Stream<String> fields(Measure measure) {
        return switch (measure) {
            case Measure.Count _, Measure.Returned _ -> Stream.empty();
            case Measure.Distinct distinct ->
                Optional.of(distinct.field()).filter(field -> !field.equals(UNIT)).stream();
            case Measure.Missing missing -> Stream.of(missing.of());
            case Measure.Sum sum -> Stream.of(sum.field());
            case Measure.MedianDays median -> Stream.of(median.from(), median.to());
            case Measure.Share share -> fields(share.where());
            case Measure.Newest newest -> Stream.of(newest.field());
            case Measure.Values values -> Stream.of(values.field());
            case Measure.Gaps gaps -> Stream.of(gaps.field());
        };
    }
}

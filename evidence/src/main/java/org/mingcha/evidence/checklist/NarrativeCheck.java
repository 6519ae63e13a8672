package org.mingcha.evidence.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Example.Told;
import org.mingcha.evidence.checklist.Narrative.Step;

/** A narrative names items, figures and words that are there; what it misses nobody would see in the report. */
final class NarrativeCheck {
    private final Checklist checklist;
    private final Narrative narrative;
    private final ChecklistLocation root;

    NarrativeCheck(Checklist checklist, Narrative narrative, ChecklistLocation root) {
        this.checklist = checklist;
        this.narrative = narrative;
        this.root = root.in("narrative");
    }

    /** @param fields refuses what the register hasn't got: fields of a register at a place */
    void check(BiConsumer<String, Fields> fields) {
        var part = 0;
        for (var each : narrative.parts()) {
            var place = root.in("parts").at(part++).in("say");
            for (var at = 0; at < each.steps().size(); at++) {
                check(each.steps().get(at), place.at(at));
            }
        }
        for (var at = 0; at < narrative.examples().size(); at++) {
            check(narrative.examples().get(at), root.in("examples").at(at), fields);
        }
    }

    /** What an example reads of its register. */
    record Fields(Stream<String> names, ChecklistLocation place) {}

    /** Conditions on other items stand in items' own sentences, too. */
    static void checkItems(Checklist checklist, Sentence phrase, ChecklistLocation place) {
        phrase.clauses().stream()
                .flatMap(clause -> Optional.ofNullable(clause.guard().items()).stream())
                .flatMap(others -> others.ids().stream())
                .forEach(id -> item(checklist, id, place));
    }

    private void check(Step step, ChecklistLocation place) {
        switch (step) {
            case Step.Said said -> {
                var item = said.item();
                if (item == null) {
                    phrase(said.words(), PhraseNames.ofReport(), PhraseNames.REPORT_NUMBERS, place.in("words"));
                } else {
                    inItem(said.words(), item(checklist, item, place.in("item")), place.in("words"));
                }
            }
            case Step.Running running ->
                running.entries().forEach(entry -> {
                    var item = item(checklist, entry.item(), place.in("items"));
                    inItem(entry.after(), item, place.in("items").in("after"));
                });
            case Step.Listed listed -> {
                listed.groups().stream()
                        .flatMap(group -> group.first().stream())
                        .forEach(id -> item(checklist, id, place.in("list").in("first")));
                phrase(listed.each(), PhraseNames.inNarrative(List.of()), reportNumbers(), place.in("each"));
            }
        }
    }

    private void check(Example example, ChecklistLocation place, BiConsumer<String, Fields> fields) {
        var item = item(checklist, example.item(), place.in("item"));
        var rule = example.rule();
        if (rule != null && item.rule(rule).isEmpty()) {
            throw KeyedObject.problem(
                    place.in("rule"), Problem.Kind.UNKNOWN_FIGURE, rule, String.join(", ", item.figures()));
        }
        known(PhraseNames.placeholders(example.each()), example.values().keySet(), place.in("each"));
        fields.accept(
                example.of(),
                new Fields(example.values().values().stream().flatMap(NarrativeCheck::fields), place.in("values")));
    }

    private static Stream<String> fields(Told told) {
        return switch (told) {
            case Told.Headline _ -> Stream.empty();
            case Told.Day day -> Stream.concat(Stream.of(day.field()), Stream.ofNullable(day.same()));
            case Told.Value value -> Stream.of(value.field());
            case Told.Word word -> Stream.of(word.field());
            case Told.Days days -> Stream.of(days.from(), days.to());
        };
    }

    private void inItem(Sentence words, Item item, ChecklistLocation place) {
        var own = new TreeSet<>(item.figures());
        var asked = new TreeSet<>(own);
        narrative.examples().stream()
                .filter(example -> example.item().equals(item.id()))
                .forEach(example -> own.add(example.name()));
        asked.addAll(reportNumbers());
        phrase(words, PhraseNames.inNarrative(own), asked, place);
    }

    private static Set<String> reportNumbers() {
        var names = new TreeSet<String>();
        PhraseNames.REPORT_NUMBERS.forEach(name -> names.add("report." + name));
        return names;
    }

    private void phrase(Sentence phrase, Set<String> names, Set<String> numbers, ChecklistLocation place) {
        var both = new TreeSet<>(names);
        both.addAll(numbers);
        for (var clause : phrase.clauses()) {
            known(PhraseNames.placeholders(clause.text()), names, place);
            known(clause.guard().names(), both, place);
            known(clause.guard().words(), names, place);
        }
        checkItems(checklist, phrase, place);
    }

    private static void known(Collection<String> used, Collection<String> names, ChecklistLocation place) {
        used.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            var wanted = String.join(", ", new TreeSet<>(names));
            throw KeyedObject.problem(place, Problem.Kind.UNKNOWN_NAME, name, wanted);
        });
    }

    private static Item item(Checklist checklist, String id, ChecklistLocation place) {
        return checklist
                .item(id)
                .orElseThrow(() -> KeyedObject.problem(
                        place,
                        Problem.Kind.UNKNOWN_ITEM,
                        id,
                        String.join(
                                ", ", checklist.items().stream().map(Item::id).toList())));
    }
}

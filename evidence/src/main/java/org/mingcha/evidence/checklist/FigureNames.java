package org.mingcha.evidence.checklist;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure that an item speaks of must be one that it computes. */
final class FigureNames {
    private FigureNames() {}

    static void check(Item item, ChecklistLocation place) {
        var known = known(item, place);
        checkAll(item.expect().stream().flatMap(FigureNames::of), known, place.in("expect"));
        checkAll(item.partly().stream().flatMap(FigureNames::of), known, place.in("partly"));
        checkAll(item.needs().stream().flatMap(FigureNames::of), known, place.in("needs"));
        var applies = item.applies();
        if (applies != null) {
            checkAll(applies.conditions().stream().flatMap(FigureNames::of), known, place.in("applies"));
        }
        var texts = item.texts();
        checkAll(guards(texts.sentence()), known, place.in("sentence"));
        checkAll(texts.labels().keySet().stream(), known, place.in("labels"));
    }

    private static Set<String> known(Item item, ChecklistLocation place) {
        var known = new HashSet<>(item.typed());
        for (var rule : item.rules()) {
            if (!known.add(rule.name())) {
                throw KeyedObject.problem(place.in("rules"), Problem.Kind.TWICE, rule.name(), "");
            }
        }
        return known;
    }

    private static void checkAll(Stream<String> names, Set<String> known, ChecklistLocation place) {
        names.filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            var wanted = known.stream().sorted().collect(Collectors.joining(", "));
            throw KeyedObject.problem(place, Problem.Kind.UNKNOWN_FIGURE, name, wanted);
        });
    }

    static Stream<String> of(Expectation expectation) {
        return switch (expectation) {
            case Expectation.AnyOf any -> any.alternatives().stream().flatMap(FigureNames::of);
            case Expectation.Comparison one -> Stream.concat(Stream.of(one.figure()), of(one.bound()));
        };
    }

    private static Stream<String> of(Bound bound) {
        return switch (bound) {
            case Bound.Figure figure -> Stream.of(figure.name());
            case Bound.Percent percent -> Stream.of(percent.of());
            case Bound.Number _, Bound.Setting _, Bound.Per _ -> Stream.empty();
        };
    }

    private static Stream<String> of(Need need) {
        return switch (need) {
            case Need.Cover cover -> Stream.of(cover.figure());
            case Need.Opened opened -> Stream.of(opened.figure());
            case Need.Column column -> Stream.concat(Stream.of(column.of()), Stream.ofNullable(column.zero()));
            case Need.Evidenced evidenced ->
                Stream.concat(Stream.of(evidenced.figure()), Stream.ofNullable(evidenced.zero()));
            case Need.Used used -> Stream.ofNullable(used.zero());
            case Need.Awaits _, Need.Evidence _ -> Stream.empty();
        };
    }

    private static Stream<String> guards(Sentence sentence) {
        return sentence.clauses().stream().flatMap(clause -> clause.guard().names().stream());
    }
}

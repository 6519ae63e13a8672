package org.mingcha.evidence.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Sentence.Clause;
import tools.jackson.databind.JsonNode;

/** Phrases: one text, or a list of clauses with the conditions under which they are said. */
final class PhraseReader {
    private static final Set<String> RESULTS =
            Set.of("met", "partly", "not-met", "insufficient-evidence", "not-applicable", "unanswered");
    private static final String MET = "met";

    private PhraseReader() {}

    static Optional<Sentence> optional(KeyedObject in, String key) {
        return in.optional(key).map(node -> phrase(node, in.place(key)));
    }

    static Sentence phrase(JsonNode node, ChecklistLocation place) {
        return node.isArray()
                ? new Sentence(KeyedObject.list(node, place, PhraseReader::clause))
                : new Sentence(List.of(Clause.always(KeyedObject.text(node, place))));
    }

    /** Codes of results; an empty list where there is none. */
    static List<String> results(KeyedObject in, String key) {
        var codes = in.texts(key);
        codes.stream().filter(code -> !RESULTS.contains(code)).findFirst().ifPresent(code -> {
            var wanted = RESULTS.stream().sorted().collect(Collectors.joining(", "));
            throw KeyedObject.problem(in.place(key), Problem.Kind.NOT_ONE_OF, code, wanted);
        });
        return codes;
    }

    private static Clause clause(JsonNode node, ChecklistLocation place) {
        if (node.isString()) {
            return Clause.always(node.stringValue());
        }
        var in = new KeyedObject(node, place);
        var clause = new Clause(in.text("text"), guard(in));
        in.end();
        return clause;
    }

    private static Guard guard(KeyedObject in) {
        return new Guard(
                in.texts("zero"),
                in.texts("nonzero"),
                in.texts("any"),
                in.texts("equal"),
                in.texts("unequal"),
                in.texts("same"),
                in.texts("different"),
                results(in, "result"),
                others(in),
                ExpectationReader.when(in));
    }

    private static Guard.@Nullable Others others(KeyedObject clause) {
        if (!clause.has("items")) {
            return null;
        }
        var in = clause.keys("items");
        var word = Arrays.stream(Guard.HowMany.values())
                .filter(each -> in.has(KeyedObject.code(each)))
                .findFirst()
                .orElseThrow(() -> KeyedObject.problem(in.place("any"), Problem.Kind.MISSING, "", ""));
        var others = new Guard.Others(
                word, in.texts(KeyedObject.code(word)), in.has("are") ? results(in, "are") : List.of(MET));
        in.end();
        return others;
    }
}

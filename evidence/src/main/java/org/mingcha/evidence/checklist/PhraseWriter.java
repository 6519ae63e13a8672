package org.mingcha.evidence.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Sentence.Clause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The trees that {@link PhraseReader} reads. */
final class PhraseWriter {
    private static final List<String> MET = List.of("met");

    private PhraseWriter() {}

    static void put(ObjectNode object, String key, @Nullable Sentence phrase) {
        if (phrase != null && !phrase.clauses().isEmpty()) {
            object.set(key, phrase(phrase));
        }
    }

    static JsonNode phrase(Sentence phrase) {
        var clauses = phrase.clauses();
        return clauses.size() == 1 && !clauses.getFirst().guarded()
                ? ChecklistWriter.NODES.stringNode(clauses.getFirst().text())
                : ChecklistWriter.list(
                        clauses.stream().map(PhraseWriter::clause).toList());
    }

    static void names(ObjectNode object, String key, List<String> names) {
        if (!names.isEmpty()) {
            object.set(key, ChecklistWriter.texts(names));
        }
    }

    private static JsonNode clause(Clause clause) {
        if (!clause.guarded()) {
            return ChecklistWriter.NODES.stringNode(clause.text());
        }
        var guard = clause.guard();
        var object = ChecklistWriter.NODES.objectNode();
        object.put("text", clause.text());
        names(object, "zero", guard.zero());
        names(object, "nonzero", guard.nonzero());
        names(object, "any", guard.any());
        names(object, "equal", guard.equal());
        names(object, "unequal", guard.unequal());
        names(object, "same", guard.same());
        names(object, "different", guard.different());
        names(object, "result", guard.results());
        others(object, guard.items());
        ExpectationWriter.when(object, guard.endMonth());
        return object;
    }

    private static void others(ObjectNode clause, Guard.@Nullable Others others) {
        if (others != null) {
            var object = clause.putObject("items");
            object.set(KeyedObject.code(others.howMany()), ChecklistWriter.texts(others.ids()));
            if (!others.results().equals(MET)) {
                object.set("are", ChecklistWriter.texts(others.results()));
            }
        }
    }
}

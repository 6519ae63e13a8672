package org.mingcha.evidence.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.mingcha.evidence.report.Inputs.Answer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a report people say rather than the ledger.
 *
 * @param counts by name, in the order in which they are told; what is there or not counts 1 or 0
 */
record DeclaredCounts(SequencedMap<String, Integer> counts) {
    static DeclaredCounts of(Inputs inputs) {
        var answers = inputs.answers().values();
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("superior", isAddresseeTyped(inputs) ? 1 : 0);
        counts.put("basis", inputs.basis().isBlank() && inputs.basisNumber().isBlank() ? 0 : 1);
        counts.put("date", inputs.date() == null ? 0 : 1);
        counts.put("answers", count(answers, DeclaredCounts::isAnswered));
        counts.put("overrides", count(answers, answer -> answer.override() != null));
        counts.put("reasons", count(answers, answer -> !answer.reason().isBlank()));
        counts.put("measures", count(answers, answer -> answer.measure() != null));
        counts.put("confirmed", count(answers, Answer::confirmed));
        counts.put("pending", inputs.pending());
        return new DeclaredCounts(counts);
    }

    /** What the unit's body says goes before it, and is proven. */
    private static boolean isAddresseeTyped(Inputs inputs) {
        var proven = inputs.body().map(IssuingBody::addressee).orElse("");
        return proven.isEmpty() && !inputs.superior().isBlank();
    }

    private static boolean isAnswered(Answer answer) {
        return !answer.narrative().isBlank()
                || answer.numbers() != null
                || answer.evidence() != null
                || !answer.notApplicable().isBlank();
    }

    private static int count(Collection<Answer> answers, Predicate<Answer> which) {
        return (int) answers.stream().filter(which).count();
    }

    ObjectNode toJson() {
        var object = JsonNodeFactory.instance.objectNode();
        counts.forEach(object::put);
        return object;
    }
}

package org.mingcha.evidence.checklist;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A sentence of clauses: what a phrase of a checklist or of the common texts is. A clause whose guard doesn't hold, or one
 * of whose placeholders is empty, is left out together with the mark before it.
 */
public record Sentence(List<Clause> clauses) {
    public static final Sentence NOTHING = new Sentence(List.of());

    public Sentence {
        clauses = List.copyOf(clauses);
    }

    /** @param text words with {placeholders}; may begin with its own mark (； or 、), else ， joins it */
    public record Clause(String text, Guard guard) {
        public static Clause always(String text) {
            return new Clause(text, Guard.NONE);
        }

        public boolean guarded() {
            return !guard.equals(Guard.NONE);
        }
    }

    /** From a tree that no person has just written: what is wrong with it is malformed evidence. */
    public static Sentence fromTree(String where, JsonNode node) {
        return UnreadableChecklist.asMalformed(() -> PhraseReader.phrase(node, new ChecklistLocation(where, "", "")));
    }
}

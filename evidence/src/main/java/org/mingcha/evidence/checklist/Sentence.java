package org.mingcha.evidence.checklist;

import java.util.List;

/**
 * A sentence of clauses. A clause whose guard doesn't hold, or one of whose placeholders is empty, is left out together
 * with the mark before it.
 */
public record Sentence(List<Clause> clauses) {
    public Sentence {
        clauses = List.copyOf(clauses);
    }

    /**
     * @param text words with {placeholders}; may begin with its own mark (； or 、), else ， joins it
     * @param zero asked for: all of these figures are 0, empty or not computable
     * @param nonzero asked for: none of these figures is
     * @param any asked for: at least one of these figures is neither
     */
    public record Clause(String text, List<String> zero, List<String> nonzero, List<String> any, MonthRange endMonth) {
        public Clause {
            zero = List.copyOf(zero);
            nonzero = List.copyOf(nonzero);
            any = List.copyOf(any);
        }

        public static Clause always(String text) {
            return new Clause(text, List.of(), List.of(), List.of(), MonthRange.ALL);
        }

        public boolean guarded() {
            return !zero.isEmpty() || !nonzero.isEmpty() || !any.isEmpty() || !endMonth.isAll();
        }
    }
}

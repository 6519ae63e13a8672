package org.mingcha.evidence.checklist;

import java.util.List;
import java.util.Locale;

/** Ends a reading that met problems; {@link Checklist} turns it into an answer. */
final class UnreadableChecklist extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UnreadableChecklist(Problem problem) {
        this(List.of(problem));
    }

    UnreadableChecklist(List<Problem> problems) {
        super(problems.getFirst().message(Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** Never empty. */
    List<Problem> problems() {
        return problems;
    }
}

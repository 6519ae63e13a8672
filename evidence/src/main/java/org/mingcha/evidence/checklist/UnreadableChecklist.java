package org.mingcha.evidence.checklist;

import java.util.Locale;

/** Ends a reading at its first problem; {@link Checklist} turns it into an answer. */
final class UnreadableChecklist extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableChecklist(Problem problem) {
        super(problem.message(Locale.ENGLISH));
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

package org.mingcha.evidence.checklist;

import java.util.List;

/** What came of reading a checklist file. */
public sealed interface ChecklistResult {
    record Read(Checklist checklist) implements ChecklistResult {}

    /** In the order of the file; never empty. */
    record Refused(List<Problem> problems) implements ChecklistResult {
        public Refused {
            problems = List.copyOf(problems);
        }

        Refused(Problem problem) {
            this(List.of(problem));
        }

        public Problem problem() {
            return problems.getFirst();
        }
    }
}

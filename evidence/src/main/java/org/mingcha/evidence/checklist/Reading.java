package org.mingcha.evidence.checklist;

import java.util.List;

/** What came of reading a checklist file. */
public sealed interface Reading {
    record Read(Checklist checklist) implements Reading {}

    /** In the order of the file; never empty. */
    record Refused(List<Problem> problems) implements Reading {
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

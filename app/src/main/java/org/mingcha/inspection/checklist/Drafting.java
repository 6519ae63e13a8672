package org.mingcha.inspection.checklist;

import java.util.List;

/** What came of reading a file as a checklist. */
public sealed interface Drafting {
    record Read(Draft draft) implements Drafting {}

    /** In the order of the file; never empty. */
    record Refused(List<Flaw> flaws) implements Drafting {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /** The actor is neither inspector nor administrator of any unit. */
    record Forbidden() implements Drafting {}
}

package org.mingcha.access;

import java.util.List;

/** What came of asking for the lines of one account. */
public sealed interface LookUp {
    /** The newest lines; that they were asked for, and why, is a line itself. */
    record Found(List<AccessLine> lines) implements LookUp {}

    /** Nobody of this login holds a role within the actor's reach. */
    record Unknown() implements LookUp {}

    record ReasonMissing() implements LookUp {}
}

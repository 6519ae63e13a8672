package org.mingcha.reporting.internal;

import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;

/** Whose return an act is about, who acts, and what the return is. */
record Subject(Place unit, Filer filer, ReturnDefinition definition, OpenPeriod period) {
    States states(MingchaClock clock) {
        return new States(clock, definition, period.dueOn());
    }
}

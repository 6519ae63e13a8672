package org.mingcha.reporting.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;

/** Whose return an act is about, who acts, and what the return is. */
public record ReturnSubject(UnitRef unit, Filer filer, ReturnDefinition definition, OpenPeriod period) {
    FilingStates states(MingchaClock clock) {
        return states(clock.today(), clock.zone());
    }

    /** For whoever knows what day it is. */
    FilingStates states(LocalDate today, ZoneId zone) {
        return new FilingStates(today, zone, definition, period.dueOn());
    }
}

package org.mingcha.safety.incident;

import org.mingcha.database.Coded;

/** How an incident stands with the duty to report it up. */
public enum ReportingState implements Coded {
    /** Nothing obliges to report it. */
    FREE,
    DUE,
    OVERDUE,
    /** Reported within its time, or without one. */
    REPORTED,
    LATE
}

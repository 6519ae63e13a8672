package org.mingcha.correction.incident;

import java.util.Locale;

/** How an incident stands with the duty to report it up. */
public enum Reporting {
    /** Nothing obliges to report it. */
    FREE,
    DUE,
    OVERDUE,
    /** Reported within its time, or without one. */
    REPORTED,
    LATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

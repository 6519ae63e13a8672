package org.mingcha.assignment.burden;

import org.mingcha.database.Coded;

/** By what something is asked. */
public enum AskedSource implements Coded {
    /** A checklist that was sent; its items say their minutes. */
    CAMPAIGN,
    /** A return of a period; so many minutes for each of its fields. */
    RETURN,
    /** A task that was sent with its minutes. */
    ASSIGNMENT
}

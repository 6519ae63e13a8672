package org.mingcha.correction.incident;

import org.mingcha.database.Coded;

/** Why a step was refused or needs a second look. */
public enum Why implements Coded {
    NOT_FOUND,
    NOT_NOW,
    /** Who handed it up does not acknowledge it. */
    SAME_PERSON,
    NO_SUPERIOR,
    TIME_MISSING,
    TIME_TO_COME,
    /** Before the incident was found. */
    TIME_BEFORE,
    TEXT_MISSING,
    CHOICE_MISSING,
    /** The ledger's own sentence is the argument. */
    LEDGER
}

package org.mingcha.inspection.draw;

import org.mingcha.database.Coded;

/** Where a draw stands. */
public enum DrawState implements Coded {
    /** Secrets are taken. */
    OPEN,
    /** Secrets are no longer taken; the public randomness is still to be typed in. */
    CLOSED,
    /** Everything is there but the result. */
    READY,
    DONE;
}

package org.mingcha.inspection.draw;

import java.util.Locale;

/** Where a draw stands. */
public enum DrawState {
    /** Secrets are taken. */
    OPEN,
    /** Secrets are no longer taken; the public randomness is still to be typed in. */
    CLOSED,
    /** Everything is there but the result. */
    READY,
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.mingcha.safety.risk;

import org.mingcha.database.Coded;

/** How likely, or how grave: one to five. */
public enum Rating implements Coded {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    public int value() {
        return ordinal() + 1;
    }

    /** The number: so the register writes it. */
    @Override
    public String code() {
        return Integer.toString(value());
    }
}

package org.mingcha.correction.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a superior says when it acknowledges. */
public enum Reply {
    /** The superior goes on with it. */
    TAKEN_OVER,
    /** Known; the unit goes on with it. */
    NOTED;

    /** As facts, tables, message keys and JSON spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reply> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

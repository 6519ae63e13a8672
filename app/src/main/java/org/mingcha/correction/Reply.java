package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a superior answers when it acknowledges. */
public enum Reply {
    /** The superior goes on with it, and publishes in its own name. */
    TAKEN_OVER,
    /** Known; the unit goes on with it. */
    NOTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reply> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

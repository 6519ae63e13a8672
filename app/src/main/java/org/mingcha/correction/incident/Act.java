package org.mingcha.correction.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of steps, in the order in which they usually come. */
public enum Act {
    REPORT,
    ACKNOWLEDGE,
    CONTAIN,
    TRANSFER,
    NOTIFY,
    CLOSE,
    REVIEW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Act> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

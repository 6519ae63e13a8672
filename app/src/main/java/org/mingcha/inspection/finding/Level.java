package org.mingcha.inspection.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How grave a finding is. */
public enum Level {
    MINOR,
    MAJOR,
    SEVERE;

    /** As facts, tables, message keys and JSON spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}

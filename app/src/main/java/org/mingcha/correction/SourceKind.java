package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a source is. Nothing that a resident wrote is one. */
public enum SourceKind {
    DOCUMENT,
    MEASUREMENT,
    /** Of a public body, never of somebody. */
    STATEMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SourceKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the public can read from official bodies about the subject already: a column of the table of levels. */
public enum Knowledge {
    NOTHING,
    INCOMPLETE,
    PUBLISHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Knowledge> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

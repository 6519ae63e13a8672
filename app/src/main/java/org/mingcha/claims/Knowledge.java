package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What the public can read from official bodies about the subject already: a column of the table of levels. */
public enum Knowledge implements Coded {
    NOTHING,
    INCOMPLETE,
    PUBLISHED;

    public static Optional<Knowledge> of(String code) {
        return Coded.of(Knowledge.class, code);
    }
}

package org.mingcha.inspection.finding;

import java.util.Optional;
import org.mingcha.database.Coded;

/** How grave a finding is. */
public enum Level implements Coded {
    MINOR,
    MAJOR,
    SEVERE;

    public static Optional<Level> of(String code) {
        return Coded.of(Level.class, code);
    }
}

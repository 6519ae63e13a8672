package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What a source is. Nothing that a resident wrote is one. */
public enum SourceKind implements Coded {
    DOCUMENT,
    MEASUREMENT,
    /** Of a public body, never of somebody. */
    STATEMENT;

    public static Optional<SourceKind> of(String code) {
        return Coded.of(SourceKind.class, code);
    }
}

package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** Why a published correction reads differently from now on. */
public enum Change implements Coded {
    SOURCE_ADDED,
    FACT_CORRECTED,
    VERDICT_CHANGED,
    WORDING,
    /** It stays readable, marked as withdrawn, with the reason. */
    WITHDRAWN;

    public static Optional<Change> of(String code) {
        return Coded.of(Change.class, code);
    }
}

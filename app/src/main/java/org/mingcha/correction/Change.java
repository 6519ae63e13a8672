package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a published correction reads differently from now on. */
public enum Change {
    SOURCE_ADDED,
    FACT_CORRECTED,
    VERDICT_CHANGED,
    WORDING,
    /** It stays readable, marked as withdrawn, with the reason. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Change> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}

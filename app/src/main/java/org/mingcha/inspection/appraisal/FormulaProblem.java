package org.mingcha.inspection.appraisal;

import org.mingcha.database.Coded;

/**
 * Why a formula is refused; its sentence stands under {@code appraisal.formula.<kind>}.
 *
 * @param place the path of keys, as {@code components[2].weight}; empty: the whole file
 * @param given what stands there
 * @param wanted what could stand there
 */
public record FormulaProblem(String place, Kind kind, String given, String wanted) {
    /** What can be wrong. */
    public enum Kind implements Coded {
        NOT_YAML,
        MISSING,
        UNKNOWN_KEY,
        NOT_A_LIST,
        NOT_A_NUMBER,
        NOT_ONE_OF,
        TWICE,
        /** The weights don't add up. */
        WEIGHTS,
        /** The id is there with this version or a newer one. */
        NOT_NEWER
    }
}

package org.mingcha.duties;

import java.util.Optional;
import org.mingcha.database.Coded;

/** Of which of the three lists a matter is. */
public enum DutyCategory implements Coded {
    /** The unit does it by itself. */
    BASIC,
    /** The unit helps those who do it. */
    JOINT,
    /** A superior does it, and asks it of the unit no more. */
    TAKEN_BACK;

    public static Optional<DutyCategory> of(String code) {
        return Coded.of(DutyCategory.class, code);
    }
}

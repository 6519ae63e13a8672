package org.mingcha.inspection.finding;

import java.util.Locale;

/** Why an act on a finding was refused or needs a second look. */
public enum Why {
    NOT_FOUND,
    UNIT_CLOSED,
    ORIGIN_UNKNOWN,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    OWNER_MISSING,
    OWNER_NAMES_PERSON,
    PERSONAL_DATA_POSSIBLE,
    DAY_MISSING,
    DAY_PAST,
    DAY_FAR_OFF,
    DAY_NOT_WORKED,
    DAY_NOT_LATER,
    EVIDENCE_TOO_MANY,
    EVIDENCE_UNKNOWN,
    NOT_NOW,
    SAME_PERSON;

    /** As message keys and answers in JSON spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

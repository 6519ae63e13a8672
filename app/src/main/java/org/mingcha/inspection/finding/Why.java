package org.mingcha.inspection.finding;

import org.mingcha.database.Coded;

/** Why an act on a finding was refused or needs a second look. */
public enum Why implements Coded {
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
    SAME_PERSON
}

package org.mingcha.ledger;

import java.util.Locale;

/** Why something was refused or needs a second look. Each has one sentence in the bundle {@code messages/ledger}. */
public enum Reason {
    NOT_FOUND,
    UNIT_CLOSED,
    UNIT_UNKNOWN,
    REGISTER_UNKNOWN,
    FIELD_UNKNOWN,
    MISSING,
    NOT_A_DATE,
    NO_SUCH_DAY,
    DATE_FAR_OFF,
    DATE_IN_FUTURE,
    NOT_A_WHOLE_NUMBER,
    NOT_AN_AMOUNT,
    OUT_OF_RANGE,
    NOT_AMONG,
    NOT_YES_OR_NO,
    TOO_LONG,
    FORMULA_ERROR,
    EXCEEDS,
    BEFORE,
    TARGET_UNKNOWN,
    PERSONAL_DATA,
    PERSONAL_DATA_POSSIBLE,
    DIFFERS_FROM_ENTRY,
    DIFFERS_FROM_ROW,
    POSSIBLY_REPEATED,
    POSSIBLY_REPEATED_PENDING,
    REASON_MISSING,
    REASON_TOO_LONG,
    REASON_PERSONAL,
    NOTHING_CHANGED,
    ALREADY_WITHDRAWN,
    FILE_MISSING,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_WRONG_TYPE,
    FILE_ENCRYPTED,
    FILE_BROKEN,
    FILE_BOMB,
    FILE_ENCODING,
    TOO_MANY_ROWS,
    TOO_MUCH_CONTENT,
    HEADER_MISSING,
    COLUMN_MISSING,
    COLUMN_TWICE,
    IMPORT_UNKNOWN,
    EVIDENCE_MISSING,
    EVIDENCE_TOO_MANY,
    EVIDENCE_WRONG_TYPE;

    /** As message keys and answers in JSON spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.mingcha.reporting;

import org.mingcha.database.Coded;

/** Why a return was not taken. Each has one sentence: {@code reporting.refused.<code>}. */
public enum ReturnRefusal implements Coded {
    NOT_FOUND,
    RETURN_UNKNOWN,
    PERIOD_UNFIT,
    PERIOD_AHEAD,
    NOT_OWED,
    EXEMPT,
    LOCKED,
    NO_NIL,
    NIL_WITH_VALUES,
    FIELD_UNKNOWN,
    FIELD_MISSING,
    FIELD_TOO_LONG,
    FIELD_NOT_A_COUNT,
    FIELD_NOT_A_NUMBER,
    FIELD_OUT_OF_RANGE,
    EXPLANATION_TOO_LONG,
    REASON_MISSING,
    REASON_TOO_LONG,
    NOT_FILED,
    /** Another version stands than the one that was seen. */
    OVERTAKEN,
    /** Who filed it is not the superior who takes it, whatever roles the account has. */
    SAME_PERSON,
    /** Nothing is missing. */
    FILED_ALREADY,
    NOT_OVER,
    /** More than a link is good for. */
    SIGN_IN,
    LINK_OVER,
    TOO_MANY_MISSING,

    /** Only in files. */
    UNIT_MISSING,
    NIL_UNREADABLE,
    SAYS_NOTHING,
    ROW_TWICE,
    FILED_OTHERWISE,
    CONTRADICTED,
    NO_ROWS,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    COLUMN_MISSING,
    TOO_MANY_ROWS,
    XML_MALFORMED,
    XML_NOT_ADX,
    XML_WITH_DTD,
    XML_ELEMENT_OTHER,
    DATA_SET_OTHER,
    DATA_ELEMENT_UNKNOWN,
    DATA_ELEMENT_TWICE
}

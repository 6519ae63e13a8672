package org.mingcha.correction;

import org.mingcha.database.Coded;

/** Why something about a claim was refused or needs a second look. */
public enum Why implements Coded {
    NOT_FOUND,
    UNIT_CLOSED,
    NOT_NOW,
    /** Who wrote it cannot be the one who looks at it. */
    SAME_EYES,
    /** The ledger's entry reads differently from when the text was approved. */
    CHANGED_SINCE,
    TEXT_MISSING,
    TEXT_TOO_LONG,
    PERSONAL_DATA,
    PERSONAL_DATA_POSSIBLE,
    LINK_IN_TEXT,
    HEADLINE_IS_CLAIM,
    VERDICT_MISSING,
    LEVEL_MISSING,
    FACTS_MISSING,
    TOO_MANY,
    CITATION_WRONG,
    SOURCE_MISSING,
    SOURCE_UNFOUNDED,
    DAY_MISSING,
    DAY_TO_COME,
    LINK_MALFORMED,
    LINK_NOT_OFFICIAL,
    EVIDENCE_UNKNOWN,
    CHANGE_MISSING,
    NOTHING_CHANGED,
    SLUG_MALFORMED,
    SLUG_TAKEN,
    NO_SUPERIOR,
    ESCALATED_ALREADY,
    JOIN_UNKNOWN,
    TITLE_TAKEN,
    /** The ledger refused the entry; its own sentence is the argument. */
    LEDGER;
}

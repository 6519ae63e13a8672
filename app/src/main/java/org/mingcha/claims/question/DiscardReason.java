package org.mingcha.claims.question;

import org.mingcha.database.Coded;

/** Why what came in is no question that the ledger keeps. How many there were stays known. */
public enum DiscardReason implements Coded {
    NO_QUESTION,
    REPEATED,
    /** It tells about somebody: its text is erased. */
    ABOUT_SOMEBODY
}

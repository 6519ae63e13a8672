package org.mingcha.ledger;

import org.mingcha.database.Coded;

/** Why a ledger says nothing of some months. */
public enum DeclarationBasis implements Coded {
    /** The unit kept no ledger yet. */
    BEFORE_LEDGER,
    NONE_AROSE,
    OTHER
}

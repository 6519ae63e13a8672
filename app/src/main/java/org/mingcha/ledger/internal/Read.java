package org.mingcha.ledger.internal;

import org.mingcha.ledger.Fault;

/** What a cell or an input field turned out to hold. */
sealed interface Read {
    /** A string, a list of strings or a boolean, as it will be sealed. */
    record Value(Object value) implements Read {}

    record Blank() implements Read {}

    record Wrong(Fault fault) implements Read {}
}

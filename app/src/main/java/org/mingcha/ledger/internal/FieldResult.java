package org.mingcha.ledger.internal;

import org.mingcha.ledger.Fault;

/** What a cell or an input field turned out to hold. */
sealed interface FieldResult {
    /** A string, a list of strings or a boolean, as it will be sealed. */
    record Value(Object value) implements FieldResult {}

    record Blank() implements FieldResult {}

    record Wrong(Fault fault) implements FieldResult {}
}

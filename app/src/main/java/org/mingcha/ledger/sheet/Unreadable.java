package org.mingcha.ledger.sheet;

import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;

/** Unwinds a reader when the file as a whole cannot be taken; becomes a value at {@link WorkbookReader}. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(Reason reason, String... arguments) {
        super(reason.name());
        fault = Fault.of(reason, arguments);
    }

    Fault fault() {
        return fault;
    }
}

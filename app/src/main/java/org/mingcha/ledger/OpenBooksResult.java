package org.mingcha.ledger;

import java.time.LocalDate;

/** What came of declaring that a unit begins to keep its ledger. */
public sealed interface OpenBooksResult {
    /** @param on the day of the declaration: today, or before, where it was said before */
    record Opened(LocalDate on) implements OpenBooksResult {}

    record Refused(Fault fault) implements OpenBooksResult {}
}

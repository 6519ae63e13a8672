package org.mingcha.ledger.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit as the ledger needs it. */
public record LedgerUnit(
        String code,
        String name,
        String kind,
        String path,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    boolean existsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
    }
}

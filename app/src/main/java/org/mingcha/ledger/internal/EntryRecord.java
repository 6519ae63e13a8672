package org.mingcha.ledger.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of ledger.entry: a version, found again. */
record EntryRecord(
        long record,
        long entry,
        int version,
        String unit,
        String register,
        LocalDate happenedOn,
        String title,
        RowKey key,
        @Nullable Long importNumber,
        boolean withdrawn) {}

package org.mingcha.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;

/**
 * One record of the store of facts, pending or sealed.
 *
 * @param recordedAt the database's clock in the writing transaction, in whole milliseconds
 * @param text null once erased
 * @param evidence hex SHA-256 of each evidence file; empty once erased
 * @param target the record that this one amends, withdraws or otherwise concerns
 * @param registerVersion the version of its register under which it is written; {@code 1} where the leaf names none
 * @param index the log index; null while pending
 */
public record SealedRecord(
        RecordId id,
        String unit,
        String type,
        LocalDate happenedOn,
        Instant recordedAt,
        String role,
        Content facts,
        @Nullable Content text,
        List<String> evidence,
        @Nullable RecordId target,
        boolean drill,
        String registerVersion,
        @Nullable Long index) {
    public SealedRecord {
        evidence = List.copyOf(evidence);
    }

    public boolean isSealed() {
        return index != null;
    }
}

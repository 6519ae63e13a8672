package org.mingcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.RecordId;

/**
 * One line of the ledger: the latest version of an entry.
 *
 * @param index log index of the latest version; null while it waits for its seal
 * @param firstRecordedAt when the first version was recorded: lateness is judged by it
 * @param delayDays whole days from happened_on to the first record
 * @param content all fields of the register, as entered
 */
public record EntrySummary(
        EntryId id,
        RecordId record,
        @Nullable Long index,
        String unit,
        String unitName,
        String register,
        LocalDate happenedOn,
        String title,
        Content content,
        Instant recordedAt,
        Instant firstRecordedAt,
        int delayDays,
        boolean late,
        int version,
        boolean withdrawn,
        int files) {
    public boolean pending() {
        return index == null;
    }
}

package org.mingcha.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.transparency.RecordId;

/**
 * One version of an entry: entered, amended or withdrawn.
 *
 * @param index log index; null while it waits for its seal
 * @param content the register's fields as entered
 * @param changed names of the fields that differ from the version before
 * @param derived facts that were computed and sealed with it (due_on, topic …) and were not entered
 * @param reason why it was amended or withdrawn; empty for the first
 * @param importNumber the import that brought it; null when typed
 */
public record EntryVersion(
        int number,
        Act act,
        RecordId record,
        @Nullable Long index,
        LocalDate happenedOn,
        Instant recordedAt,
        Content content,
        Content derived,
        List<String> changed,
        String reason,
        String role,
        List<EvidenceFile> files,
        @Nullable Long importNumber) {
    /** How the version came about. */
    public enum Act {
        ENTERED,
        AMENDED,
        WITHDRAWN
    }

    public EntryVersion {
        changed = List.copyOf(changed);
        files = List.copyOf(files);
    }
}

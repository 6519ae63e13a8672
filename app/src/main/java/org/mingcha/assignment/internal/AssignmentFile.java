package org.mingcha.assignment.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.ledger.EntryView;

/**
 * A task as one receiver has it.
 *
 * @param path of the receiver in the tree
 * @param sender account that sent it
 */
public record AssignmentFile(
        AssignmentSummary row,
        String path,
        long sender,
        @Nullable Instant takenAt,
        EntryView entry) {
    int version() {
        return entry.versions().size() + (takenAt == null ? 0 : 1);
    }
}

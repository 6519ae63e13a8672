package org.mingcha.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry as it was told more than once.
 *
 * @param first log index of its first version
 * @param versions in log order; a withdrawal says nothing and is none
 */
public record AmendedEntry(long first, String unit, String source, List<Version> versions) {
    public AmendedEntry {
        versions = List.copyOf(versions);
    }

    /** What the entry said from this index on. */
    public record Version(long index, LocalDate happenedOn, Instant recordedAt, Content content) {}
}

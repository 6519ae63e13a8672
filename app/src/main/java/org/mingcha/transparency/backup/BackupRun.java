package org.mingcha.transparency.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Unavailable;

/**
 * One backup that was made by itself, or was not.
 *
 * @param file its name; empty where none came about
 * @param entries of the log that are in it
 * @param fault why none came about
 */
public record BackupRun(
        Instant began, String file, long bytes, String sha256, long entries, Optional<Unavailable> fault) {
    public boolean isGood() {
        return fault.isEmpty();
    }

    public static BackupRun failed(Instant began, Unavailable fault) {
        return new BackupRun(began, "", 0, "", 0, Optional.of(fault));
    }

    /** The fault's arguments, for a sentence. */
    public List<String> arguments() {
        return fault.map(Unavailable::arguments).orElse(List.of());
    }
}

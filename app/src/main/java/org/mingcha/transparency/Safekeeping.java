package org.mingcha.transparency;

import java.nio.file.Path;
import java.util.Optional;
import org.mingcha.transparency.backup.RecipientKeys;

/** Backup and restore of everything an instance keeps: database, keys, evidence. Works without opening the log. */
public interface Safekeeping {
    /**
     * Writes one file that only its owner may read: it holds the log's key. It is there whole, on the disk and read back, or not at all.
     *
     * @param recipients whom it is encrypted to; what is not encrypted never reaches the disk then
     */
    Written backup(Path file, Optional<RecipientKeys> recipients);

    /** The same in clear. */
    default Kept backup(Path file) {
        return backup(file, Optional.empty()).kept();
    }

    /**
     * Fills an empty data directory and an empty database. A copy of the head that is there already stays: where it is ahead
     * of the backup, the restored log refuses to sign.
     */
    Kept restore(Path file);

    /**
     * @param size entries in the log
     * @param tables tables of the database
     * @param files keys and evidence files
     * @param isBehindCopy whether a copy of the head knows a later state
     */
    record Kept(String origin, long size, long tables, long files, boolean isBehindCopy) {}

    /**
     * A backup's file.
     *
     * @param sha256 of the file as it lies there
     */
    record Written(Kept kept, long bytes, String sha256) {}
}

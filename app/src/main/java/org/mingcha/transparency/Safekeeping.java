package org.mingcha.transparency;

import java.nio.file.Path;

/** Backup and restore of everything an instance keeps: database, keys, evidence. Works without opening the log. */
public interface Safekeeping {
    /** Writes one file that only its owner may read: it holds the log's key. */
    Kept backup(Path file);

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
}

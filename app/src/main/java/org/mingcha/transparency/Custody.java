package org.mingcha.transparency;

import java.nio.file.Path;
import java.util.Optional;

/** What those do who keep the log, beside the daily work: publish it, check it. */
public interface Custody {
    /** The log's public key as one line. */
    String vkey();

    /**
     * Writes the log as a C2SP tlog-tiles directory, the checkpoint last. Again into the same directory it adds what is new;
     * into an empty one it writes the same bytes.
     */
    Exported export(Path directory);

    /**
     * One file of the log as {@link #export} writes it: {@code checkpoint}, or a tile or entry bundle of a tree up to the
     * newest checkpoint. Empty where the log has no such file.
     *
     * @param path below the log's prefix, in the one spelling that C2SP tlog-tiles gives it
     */
    Optional<byte[]> file(String path);

    /** Recounts the database against the log, in one snapshot. */
    FsckReport fsck();

    /**
     * @param size entries under the exported checkpoint
     * @param written files that were not there yet
     */
    record Exported(long size, long written) {}
}

package org.mingcha.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What those do who keep the log, beside the daily work: publish it, check it. */
public interface Custody {
    /** The log's public key as one line. */
    String vkey();

    /**
     * Writes the log as a C2SP tlog-tiles directory with its sealed sets beside the tiles, the checkpoint last. Again into the same directory it adds what is new;
     * into an empty one it writes the same bytes.
     */
    Exported export(Path directory);

    /**
     * One file of the log as {@link #export} writes it: {@code checkpoint}, a tile or entry bundle of a tree up to the
     * newest checkpoint, or the facts of a leaf. Empty where the log has no such file.
     *
     * @param path below the log's prefix, in the one spelling that docs/spec/log.md gives it
     */
    Optional<byte[]> file(String path);

    /** The set that the leaf at this index seals, as {@link #export} writes it; empty where it seals none. */
    Optional<SetFile> set(long index);

    /** Recounts the database against the log, in one snapshot. */
    FsckReport fsck();

    /** A sealed set: each row and a newline. Read a chunk at a time, whatever its size. */
    @FunctionalInterface
    interface SetFile {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param size entries under the exported checkpoint
     * @param written files that were not there yet
     */
    record Exported(long size, long written) {}
}

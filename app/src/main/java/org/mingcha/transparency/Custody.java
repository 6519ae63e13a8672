package org.mingcha.transparency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.mingcha.transparency.internal.BesideTiles;
import org.mingcha.transparency.internal.Fsck;
import org.mingcha.transparency.internal.LogFiles;
import org.mingcha.transparency.internal.LogStore;
import org.mingcha.transparency.internal.TileExport;

/** What those do who keep the log, beside the daily work: publish it, check it. */
public class Custody {
    private final LogStore store;
    private final Fsck checks;

    public Custody(LogStore store, Fsck checks) {
        this.store = store;
        this.checks = checks;
    }

    /** The log's public key as one line. */
    public String vkey() {
        return store.signing().vkey();
    }

    /**
     * Writes the log as a C2SP tlog-tiles directory with its sealed sets beside the tiles, the checkpoint last. Again into the same directory it adds what is new;
     * into an empty one it writes the same bytes.
     */
    public Exported export(Path directory) {
        return new TileExport(store, directory).run();
    }

    /**
     * One file of the log as {@link #export} writes it: {@code checkpoint}, a tile or entry bundle of a tree up to the
     * newest checkpoint, or the facts of a leaf. Empty where the log has no such file.
     *
     * @param path below the log's prefix, in the one spelling that docs/spec/log.md gives it
     */
    public Optional<byte[]> file(String path) {
        return new LogFiles(store.log()).file(path).or(() -> new BesideTiles(store).facts(path));
    }

    /** The set that the leaf at this index seals, as {@link #export} writes it; empty where it seals none. */
    public Optional<SetFile> set(long index) {
        return new BesideTiles(store).set(index);
    }

    /** Recounts the database against the log, in one snapshot. */
    public FsckReport fsck() {
        return checks.run();
    }

    /** A sealed set: each row and a newline. Read a chunk at a time, whatever its size. */
    @FunctionalInterface
    public interface SetFile {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param size entries under the exported checkpoint
     * @param written files that were not there yet
     */
    public record Exported(long size, long written) {}
}

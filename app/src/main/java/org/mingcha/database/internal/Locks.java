package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.mingcha.database.Unavailable;

/**
 * Two file locks between processes: one is held while PostgreSQL is started or stopped, the other, shared, as long as a
 * process uses it. The kernel takes both back from a dead process.
 */
final class Locks implements AutoCloseable {
    private final FileChannel change;
    private final FileChannel use;

    Locks(Path directory) {
        try {
            change = open(directory.resolve("change.lock"));
            use = open(directory.resolve("use.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the locks in " + directory, e);
        }
    }

    <T> T whileAlone(Supplier<T> step) {
        try (FileLock lock = change.lock()) {
            return step.get();
        } catch (OverlappingFileLockException e) {
            throw new Unavailable("database.start.twice");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data directory", e);
        }
    }

    FileLock use() {
        try {
            return use.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException e) {
            throw new Unavailable("database.start.twice");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data directory for use", e);
        }
    }

    /** Call it while alone: whether no process uses PostgreSQL. */
    boolean isUnused() {
        try (var lock = use.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot test who uses the data directory", e);
        }
    }

    @Override
    public void close() {
        try {
            use.close();
            change.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the locks", e);
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

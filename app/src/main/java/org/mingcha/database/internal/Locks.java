package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.mingcha.database.Unavailable;

/**
 * Two file locks between processes: one is held while PostgreSQL is started or stopped, the other, shared, as long as a
 * process uses it. The kernel takes both back from a dead process.
 */
final class Locks implements AutoCloseable {
    /** Longer than any start takes: who holds the lock still has stopped in the middle. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(6);

    private final Path directory;
    private final FileChannel change;
    private final FileChannel use;

    Locks(Path directory) {
        this.directory = directory;
        try {
            change = open(directory.resolve("change.lock"));
            use = open(directory.resolve("use.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the locks in " + directory, e);
        }
    }

    <T> T whileAlone(Supplier<T> step) {
        return whileAlone(() -> true, step);
    }

    /** @param goOn asked while another process is alone: false gives up */
    <T> T whileAlone(BooleanSupplier goOn, Supplier<T> step) {
        try (FileLock lock = taken(goOn)) {
            return step.get();
        } catch (OverlappingFileLockException e) {
            throw new Unavailable("database.start.twice");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data directory", e);
        }
    }

    private FileLock taken(BooleanSupplier goOn) throws IOException {
        for (long end = System.nanoTime() + LONGEST_WAIT.toNanos(); ; LockSupport.parkNanos(20_000_000)) {
            var lock = change.tryLock();
            if (lock != null) {
                return lock;
            }
            if (!goOn.getAsBoolean() || System.nanoTime() > end) {
                throw new Unavailable("database.start.waited", directory.toString());
            }
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

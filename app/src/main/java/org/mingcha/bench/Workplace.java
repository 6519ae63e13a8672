package org.mingcha.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data directory for one run, beside the user's so that it lies on the same disk, and gone afterwards.
 *
 * @param instance the data directory of the run
 */
public record Workplace(Path instance) implements AutoCloseable {
    /** Settings of the run: its own PostgreSQL whatever the environment says, and a log that cannot pass for a real one. */
    public static final List<String> SETTINGS =
            List.of("mingcha.db.url=", "mingcha.db.pool-size=24", "mingcha.log.origin=bench.invalid/log");

    public static Workplace in(Path data) {
        try {
            Files.createDirectories(data);
            var instance = Files.createTempDirectory(data, "bench-");
            // PostgreSQL's own user passes through on its way to its files.
            Files.setPosixFilePermissions(instance, PosixFilePermissions.fromString("rwx--x--x"));
            return new Workplace(instance);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a directory for the run in " + data, e);
        }
    }

    /** Twice is once: also run when the process is told to stop half way. */
    @Override
    public void close() {
        if (!Files.exists(instance)) {
            return;
        }
        try {
            Files.walkFileTree(instance, new Removing());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + instance + "; delete it by hand", e);
        }
    }

    /** PostgreSQL's watcher takes its own pipe away at the same time: what is gone is gone. */
    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}

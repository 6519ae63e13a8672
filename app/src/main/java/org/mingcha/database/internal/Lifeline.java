package org.mingcha.database.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingcha.database.Unavailable;

/**
 * Ends PostgreSQL when the last process that uses it is gone, also when that one was killed. Every user holds a named
 * pipe open for writing; a small shell waits for its end of file, which the kernel gives when no writer is left. A
 * parent-death signal would not do: the process that started PostgreSQL may leave while others still use it.
 */
final class Lifeline implements AutoCloseable {
    private static final String WATCH = """
            cat "$1" > /dev/null
            rm -f "$1"
            if [ "$(head -n 1 "$2" 2> /dev/null)" = "$3" ]; then kill -INT "$3"; fi
            """;

    private final RandomAccessFile held;

    private Lifeline(RandomAccessFile held) {
        this.held = held;
    }

    static Lifeline hold(Path directory, Path data, long postmaster) {
        var pipe = directory.resolve("users-of-" + postmaster);
        try {
            if (!Files.exists(pipe)
                    && !SystemCommands.run(List.of("mkfifo", "-m", "600", pipe.toString()), directory)
                            .succeeded()) {
                throw new Unavailable("database.start.pipe", pipe.toString());
            }
            // Read and write: opening for writing alone would wait for the shell.
            var held = new RandomAccessFile(pipe.toFile(), "rw");
            watch(pipe, data, postmaster);
            return new Lifeline(held);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + pipe, e);
        }
    }

    private static void watch(Path pipe, Path data, long postmaster) {
        var file = data.resolve("postmaster.pid").toString();
        var command = List.of("sh", "-c", WATCH, "mingcha-watch", pipe.toString(), file, Long.toString(postmaster));
        SystemCommands.startDetached(command, Map.of(), Path.of("/"), Path.of("/dev/null"));
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot let go of PostgreSQL", e);
        }
    }
}

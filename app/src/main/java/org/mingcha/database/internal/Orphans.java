package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processes of a server whose postmaster was killed. They end by themselves at the next look at it, which may be the end
 * of a long statement; until then PostgreSQL refuses to start beside them. Nothing that they still could do is confirmed to anybody.
 */
final class Orphans {
    private Orphans() {}

    /** Only while no postmaster serves this directory, and none is being started. */
    static void end(Path data) {
        of(data).forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> of(Path data) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(each -> each.getFileName().toString().matches("\\d+"))
                    .filter(each -> isOf(data, each))
                    .map(each -> Long.parseLong(each.getFileName().toString()))
                    .map(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list processes", e);
        }
    }

    /** Every process of a server works in its data directory. */
    private static boolean isOf(Path data, Path process) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
        } catch (IOException goneOrAnothers) {
            return false;
        }
    }
}

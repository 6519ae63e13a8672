package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own {@code postmaster.pid}: which process serves a data directory, on which port, and whether it is ready. */
record PostmasterFile(long pid, int port, boolean ready) {

    /** The server that really runs now; a file left behind by a dead or another process counts as none. */
    static Optional<PostmasterFile> ofRunning(Path data) {
        return read(data).filter(file -> isPostgres(file.pid));
    }

    /**
     * Takes away the file of a process that is gone. PostgreSQL does this itself, except where the number has been given
     * to another process since: usual in containers, where numbers start at 1 again.
     */
    static void removeStale(Path data) {
        try {
            if (read(data).isPresent() && ofRunning(data).isEmpty()) {
                Files.deleteIfExists(path(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the stale " + path(data), e);
        }
    }

    static boolean exists(Path data) {
        return Files.exists(path(data));
    }

    private static Optional<PostmasterFile> read(Path data) {
        try {
            return parse(Files.readAllLines(path(data)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path(data), e);
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return stat.contains("(postgres)") && state != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }
}

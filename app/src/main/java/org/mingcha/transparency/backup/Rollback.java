package org.mingcha.transparency.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.ZipFile;
import org.mingcha.database.ClusterExchange;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;

/**
 * Brings back the state before the last upgrade, by the program of before: only it knows its tables. The data that are there
 * stay as they are until the other ones are whole, and then lie aside.
 */
public final class Rollback {
    private final DataDirectory data;
    private final Path headCopy;
    private final UpgradeFolder folder;
    private final ClusterExchange exchange;

    /** @param headCopy the newest checkpoint that was signed */
    public Rollback(DataDirectory data, Path headCopy) {
        this.data = data;
        this.headCopy = headCopy;
        this.folder = new UpgradeFolder(data);
        this.exchange = new ClusterExchange(data);
    }

    /** Empty: the database was not migrated since, so the former program takes it as it is. */
    public Optional<Path> backup(Instant since) {
        return folder.newest(since);
    }

    /**
     * Refused where entries were sealed since: without them the log would be forked.
     *
     * @param former restores this backup into that data directory; its exit code
     */
    public void run(Path backup, ToIntFunction<Path> former) {
        requireNothingSealedSince(backup);
        var other = exchange.other();
        try {
            remove(other);
            Files.createDirectories(other);
            var settings = data.root().resolve("mingcha.yaml");
            if (Files.exists(settings)) {
                Files.copy(settings, other.resolve("mingcha.yaml"));
            }
            if (former.applyAsInt(other) != 0) {
                throw new Unavailable("transparency.rollback.former", backup.toString());
            }
            var aside = folder.path().resolve("undone");
            remove(aside);
            exchange.run(aside);
            Files.deleteIfExists(folder.underWay());
            remove(other);
        } catch (IOException e) {
            throw new UncheckedIOException("The rollback broke off", e);
        }
    }

    private void requireNothingSealedSince(Path backup) {
        try (var zip = new ZipFile(backup.toFile())) {
            var entry = zip.getEntry("log-head");
            var before = size(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            var now = Files.exists(headCopy) ? size(Files.readString(headCopy)) : before;
            if (now > before) {
                throw new Unavailable("transparency.rollback.sealed", Long.toString(now - before));
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Unavailable told
                    ? told
                    : new Unavailable("transparency.restore.unreadable", backup.toString(), "log-head");
        }
    }

    /** A checkpoint's second line. */
    private static long size(String note) {
        return Long.parseLong(note.lines().skip(1).findFirst().orElse(""));
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

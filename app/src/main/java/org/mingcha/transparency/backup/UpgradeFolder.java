package org.mingcha.transparency.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.database.DataDirectory;

/** {@code DATA/upgrade}: the state before the last migrations, in clear as all beside it. */
public record UpgradeFolder(DataDirectory data) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int KEPT = 2;

    public Path path() {
        return data.keys().resolveSibling("upgrade");
    }

    public Path fileFor(Instant now) {
        return path().resolve("before-" + STAMP.format(now) + ".zip");
    }

    /** The newest that was made then or later. */
    public Optional<Path> newest(Instant since) {
        var earliest = fileFor(since).getFileName().toString();
        return newestFirst().stream()
                .filter(file -> file.getFileName().toString().compareTo(earliest) >= 0)
                .findFirst();
    }

    /** Is there while migrations run: which step. */
    public Path underWay() {
        return path().resolve("under-way");
    }

    public void removeOld() throws IOException {
        for (var old : newestFirst().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(path())) {
            return List.of();
        }
        try (var files = Files.list(path())) {
            return files.filter(file -> file.getFileName().toString().matches("before-\\d{8}T\\d{6}Z\\.zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path(), e);
        }
    }
}

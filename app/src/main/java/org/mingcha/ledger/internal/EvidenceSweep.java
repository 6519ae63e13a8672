package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingcha.ledger.EvidenceHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes evidence that came with forms which were refused, or never signed: a day after it was last sent or named, where nothing
 * holds it. A form lives shorter than that, with the session that remembers its files.
 */
final class EvidenceSweep implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final Duration OLD = Duration.ofDays(1);
    private static final int AT_ONCE = 10_000;

    private final Path root;
    private final StoredFileTable table;
    private final Supplier<List<EvidenceHolder>> holders;

    EvidenceSweep(Path root, StoredFileTable table, Supplier<List<EvidenceHolder>> holders) {
        this.root = root;
        this.table = table;
        this.holders = holders;
    }

    @Override
    public void run() {
        try {
            removeParts();
            adopt();
        } catch (IOException e) {
            throw new UncheckedIOException("Looking for evidence in " + root, e);
        }
        table.forgetDays();
        var untouched = table.untouched(AT_ONCE);
        if (!untouched.isEmpty()) {
            sweep(untouched);
        }
    }

    private void sweep(List<StoredFileTable.Untouched> untouched) {
        var digests = untouched.stream().map(StoredFileTable.Untouched::digest).collect(Collectors.toSet());
        var held = new HashSet<String>();
        holders.get().forEach(holder -> held.addAll(holder.held(digests)));
        table.lookedAt(held);
        long deleted = untouched.stream()
                .filter(file -> !held.contains(file.digest()))
                .filter(file -> table.forget(file, () -> delete(file.digest())))
                .count();
        if (deleted > 0) {
            log.info("Deleted {} evidence files that nothing holds", deleted);
        }
    }

    private void delete(String digest) {
        try {
            Files.deleteIfExists(root.resolve(digest.substring(0, 2)).resolve(digest.substring(2)));
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting the evidence file " + digest, e);
        }
    }

    /** What a killed process had not yet taken in. */
    private void removeParts() throws IOException {
        for (var part : listed(root)) {
            if (part.getFileName().toString().matches("arriving-\\d+\\.part") && isOld(part)) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Files that no row tells of: of versions before the table. */
    private void adopt() throws IOException {
        for (var folder : listed(root)) {
            if (folder.getFileName().toString().matches("[0-9a-f]{2}") && Files.isDirectory(folder)) {
                adopt(folder);
            }
        }
    }

    private void adopt(Path folder) throws IOException {
        var there = listed(folder).stream()
                .map(file -> folder.getFileName() + file.getFileName().toString())
                .filter(name -> name.matches("[0-9a-f]{64}"))
                .collect(Collectors.toSet());
        table.adopt(since(folder, table.unknown(there)));
    }

    private static Map<String, OffsetDateTime> since(Path folder, Set<String> digests) throws IOException {
        var since = new LinkedHashMap<String, OffsetDateTime>();
        for (var digest : digests) {
            var file = folder.resolve(digest.substring(2));
            if (Files.exists(file)) {
                since.put(
                        digest,
                        StoredFileTable.utc(Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return since;
    }

    private static boolean isOld(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(OLD));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}

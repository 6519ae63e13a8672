package org.mingcha.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.bounds.WorkPool;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.EvidenceUpload;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.StorageResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evidence files, named by their content: {@code ab/cdef…}. A file is on disk and synced before any entry names it; a
 * crash in between leaves a file that nobody names, never an entry without its file.
 */
public final class EvidenceStore implements EvidenceFiles {
    static final long LARGEST = 20L << 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
    private final Path root;
    private final VirusScan scan;
    private final StoredFiles stored;
    private final WorkPool pictures;

    /** @param pictures where pictures are held in memory while what a camera wrote is taken out */
    EvidenceStore(Path root, VirusScan scan, StoredFiles stored, WorkPool pictures) {
        this.root = root;
        this.scan = scan;
        this.stored = stored;
        this.pictures = pictures;
    }

    @Override
    public StorageResult store(EvidenceUpload upload) {
        var name = SafeName.of(upload.name());
        try {
            var arriving = Files.createTempFile(root, "arriving-", ".part");
            try {
                return keep(arriving, name, upload);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Storing an evidence file in " + root, failure);
        }
    }

    private StorageResult keep(Path arriving, String name, EvidenceUpload upload) throws IOException {
        if (!copy(upload.content(), arriving)) {
            return refused(Reason.FILE_TOO_LARGE, name, ">" + (LARGEST >> 20), Long.toString(LARGEST >> 20));
        }
        if (Files.size(arriving) == 0) {
            return refused(Reason.FILE_EMPTY, name);
        }
        stored.charge(upload.unit(), Files.size(arriving));
        var type = MediaType.of(arriving);
        if (type.isEmpty()) {
            return refused(Reason.EVIDENCE_WRONG_TYPE, name);
        }
        if (!isClean(type.get(), arriving)) {
            return refused(Reason.FILE_BROKEN, name);
        }
        return switch (scan.of(arriving)) {
            case INFECTED -> {
                LOG.warn("A file that was sent as evidence is infected and was not kept: SHA-256 {}", digest(arriving));
                yield refused(Reason.FILE_INFECTED, name);
            }
            case UNKNOWN -> refused(Reason.FILE_UNSCANNED, name);
            case CLEAN -> kept(arriving, name, type.get());
        };
    }

    /** So many at once as have room in the heap, however many arrive. */
    private boolean isClean(MediaType type, Path arriving) {
        if (!type.isPicture()) {
            return true;
        }
        return pictures.run(() -> {
            try {
                return type.withoutMetadata(arriving);
            } catch (IOException failure) {
                throw new UncheckedIOException("Reading a picture in " + root, failure);
            }
        });
    }

    private StorageResult kept(Path arriving, String name, MediaType type) throws IOException {
        var sha256 = settle(arriving);
        var file = new EvidenceFile(sha256, type.named(name), type.code(), Files.size(path(sha256)));
        return new StorageResult.Stored(file);
    }

    /** False when there is more than the limit: the rest is not even read. */
    private static boolean copy(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private String settle(Path arriving) throws IOException {
        var sha256 = digest(arriving);
        var target = path(sha256);
        var folder = root.resolve(sha256.substring(0, 2));
        Files.createDirectories(folder);
        sync(arriving);
        // Before it is there: a sweep that is just taking the same content away is waited for.
        stored.touch(List.of(sha256));
        Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
        sync(root);
        return sha256;
    }

    private static void sync(Path path) throws IOException {
        // Linux syncs a directory through a channel opened for reading.
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public List<EvidenceFile> known(List<EvidenceFile> files) {
        stored.touch(files.stream()
                .map(EvidenceFile::sha256)
                .filter(sha256 -> find(sha256).isPresent())
                .toList());
        return files.stream().flatMap(file -> known(file).stream()).distinct().toList();
    }

    private Optional<EvidenceFile> known(EvidenceFile file) {
        return find(file.sha256()).flatMap(path -> {
            try {
                var type = MediaType.of(path).orElse(MediaType.TEXT);
                var name = type.named(SafeName.of(file.name()));
                return Optional.of(new EvidenceFile(file.sha256(), name, type.code(), Files.size(path)));
            } catch (IOException failure) {
                throw new UncheckedIOException("Reading the evidence file " + path, failure);
            }
        });
    }

    @Override
    public Optional<Path> find(String sha256) {
        return SHA256.matcher(sha256).matches() && Files.isRegularFile(path(sha256))
                ? Optional.of(path(sha256))
                : Optional.empty();
    }

    @Override
    public boolean holds(String sha256) {
        try {
            return find(sha256).isPresent() && digest(path(sha256)).equals(sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the evidence file " + path(sha256), failure);
        }
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    static String digest(Path file) throws IOException {
        var digest = RowKey.digest();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return java.util.HexFormat.of().formatHex(digest.digest());
    }

    private static StorageResult refused(Reason reason, String... arguments) {
        return new StorageResult.Refused(Fault.of(reason, arguments));
    }
}

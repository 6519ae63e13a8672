package org.mingcha.transparency.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;

/**
 * A backup as a zip: the file itself, or what a private key made of it. That lies in the data directory which will hold the same
 * in clear anyway, and is gone when this is closed; what a killed restore left goes with the next.
 */
public final class OpenedBackup implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K'};

    private final Path zip;
    private final Optional<Path> folder;

    private OpenedBackup(Path zip, Optional<Path> folder) {
        this.zip = zip;
        this.folder = folder;
    }

    public static OpenedBackup of(Path file, Optional<PrivateKeyFile> key, DataDirectory directory) {
        if (isZip(file)) {
            return new OpenedBackup(file, Optional.empty());
        }
        var opening = key.orElseThrow(() -> new Unavailable("transparency.restore.encrypted", file.toString()));
        var folder = directory.keys().resolveSibling("restoring");
        var opened = new OpenedBackup(folder.resolve(zipName(file)), Optional.of(folder));
        opened.close();
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            opening.decrypt(file, opened.zip);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    public Path zip() {
        return zip;
    }

    private static String zipName(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.(gpg|pgp|asc)$", "");
    }

    private static boolean isZip(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    @Override
    public void close() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return;
        }
        try (var left = Files.walk(folder.get())) {
            for (var each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete what was decrypted in " + folder.get(), e);
        }
    }
}

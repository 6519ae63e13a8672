package org.mingcha.database.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.mingcha.database.Unavailable;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs: the system's where it has the right major version, else the ones in our jar, unpacked once. */
final class Distribution {
    static final String MAJOR = "17";
    private static final String PACKED = "17.11.0";

    private Distribution() {}

    /** The directory that holds {@code postgres} and {@code initdb}. */
    static Path bin(Path directory) {
        var system = Path.of("/usr/lib/postgresql", MAJOR, "bin");
        return Files.isExecutable(system.resolve("postgres")) ? system : unpacked(directory);
    }

    /** Unpacks beside the target and renames, so that a half-unpacked directory is never taken for a whole one. */
    static Path unpacked(Path directory) {
        var target = directory.resolve(PACKED + "-dist");
        if (Files.isDirectory(target)) {
            return target.resolve("bin");
        }
        try (var packed = resource()) {
            var half = Files.createTempDirectory(directory, "dist");
            unpack(packed, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            return settled(half, target).resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + target, e);
        }
    }

    /**
     * Of two processes that unpack at once the second finds the first one's programs there, and takes them. That they
     * are there may show before the move (“already exists”) or in it (“directory not empty”).
     */
    static Path settled(Path half, Path target) throws IOException {
        try {
            return Files.move(half, target);
        } catch (FileSystemException sooner) {
            FileSystemUtils.deleteRecursively(half);
            if (Files.isDirectory(target)) {
                return target;
            }
            throw sooner;
        }
    }

    private static InputStream resource() {
        var machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var name = switch (machine) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw new Unavailable("database.start.machine", machine);
        };
        var stream = Distribution.class.getResourceAsStream(name);
        if (stream == null) {
            throw new Unavailable("database.start.machine", machine);
        }
        return stream;
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.resolveSibling("."));
            Files.copy(content, path);
            var executable = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

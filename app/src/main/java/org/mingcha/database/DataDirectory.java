package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Everything that an instance keeps: back this up and nothing is lost. */
public record DataDirectory(Path root) {
    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The embedded PostgreSQL. */
    public Path postgres() {
        return made("postgres");
    }

    /** Signing keys: outside PostgreSQL, so that who holds the database alone cannot sign. */
    public Path keys() {
        var keys = made("keys");
        try {
            // By whichever way they come here, from a backup too.
            var closed = PosixFilePermissions.fromString("rwx------");
            if (!Files.getPosixFilePermissions(keys).equals(closed)) {
                Files.setPosixFilePermissions(keys, closed);
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + keys + " to others", e);
        }
    }

    /** Evidence files, by SHA-256. */
    public Path evidence() {
        return made("evidence");
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + root.resolve(name), e);
        }
    }
}

package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that an instance keeps: back this up and nothing is lost. Open to its owner alone; where that is root, the user
 * that PostgreSQL runs as may pass through to its own part.
 */
public record DataDirectory(Path root) {
    private static final String POSTGRES = "postgres";

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The embedded PostgreSQL. */
    public Path postgres() {
        return made(POSTGRES);
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

    /** Workbooks whose import is not decided yet, by the number of their plan; for days, and in no backup. */
    public Path imports() {
        return made("imports");
    }

    /** All reports of a campaign as one file, until they are taken; for a day, and in no backup. */
    public Path collections() {
        return made("collections");
    }

    private Path made(String name) {
        try {
            Files.createDirectories(root);
            close(root, ProcessUser.isRoot() ? "rwx--x--x" : "rwx------");
            var made = Files.createDirectories(root.resolve(name));
            if (!name.equals(POSTGRES)) {
                close(made, "rwx------");
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + root.resolve(name), e);
        }
    }

    /** Whoever runs a command on another one's directory changes nothing about it. */
    private static void close(Path directory, String permissions) throws IOException {
        var wanted = PosixFilePermissions.fromString(permissions);
        if (Files.isWritable(directory)
                && !Files.getPosixFilePermissions(directory).equals(wanted)) {
            Files.setPosixFilePermissions(directory, wanted);
        }
    }
}

package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The embedded server's password: made once, in a file that only we can read. */
final class Password {
    private Password() {}

    static String of(Path directory) {
        var file = directory.resolve("password");
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the database's password in " + file, e);
        }
    }

    /** A copy for initdb, which runs as another user; to be deleted at once. */
    static Path copyFor(OsUser user, Path directory, String password) throws IOException {
        var copy = directory.resolve("password.init");
        write(copy, password);
        user.own(copy);
        return copy;
    }

    private static void write(Path file, String password) throws IOException {
        var half = Files.createTempFile(
                file.resolveSibling("."),
                "password",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, password);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

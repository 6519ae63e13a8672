package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/** The embedded server's passwords, each made once, in a file that only we can read. */
final class Password {
    private Password() {}

    /** The superuser's, whom nothing but a start needs. */
    static String ofSuperuser(Path directory) {
        return kept(directory.resolve("password"), value -> {});
    }

    /**
     * The owner's. Where there is none yet, it is given to the role before it is kept: a start that is killed in between gives
     * another one. Directories of before had the superuser's for both.
     */
    static String ofOwner(Path directory, Consumer<String> give) {
        return kept(directory.resolve("owner-password"), give);
    }

    private static String kept(Path file, Consumer<String> give) {
        try {
            if (!Files.exists(file)) {
                var made = random();
                give.accept(made);
                write(file, made);
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

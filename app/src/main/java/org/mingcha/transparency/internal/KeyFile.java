package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.NoteSigner;

/** The log's private key, a file that only its owner reads, outside PostgreSQL. */
final class KeyFile {
    static final String NAME = "log.key";

    private final Path path;

    KeyFile(Path keys) {
        this.path = keys.resolve(NAME);
    }

    Optional<NoteSigner> read() {
        return read(path);
    }

    private static Optional<NoteSigner> read(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return switch (NoteSigner.parse(Files.readString(path).strip())) {
                case org.mingcha.tlog.Checked.Valid<NoteSigner>(var signer) -> Optional.of(signer);
                case org.mingcha.tlog.Checked.Refused<NoteSigner> refused ->
                    throw new Unavailable("transparency.refused.key-unreadable", path.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the log's key", e);
        }
    }

    /** Durable before the database knows of it: a log whose key was lost can never go on. */
    void write(NoteSigner signer) {
        write(path, signer);
    }

    /** The key of a name that the database does not have yet. One that was left behind has no log, and goes. */
    void prepare(NoteSigner signer) {
        forgetNext();
        write(next(), signer);
    }

    /** A key that waits for a name which the log never got. */
    void forgetNext() {
        try {
            Files.deleteIfExists(next());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the log's next key, " + next(), e);
        }
    }

    /** Puts the prepared key in place once the log has its name. */
    void finish(String vkey) {
        if (!Files.exists(next()) || read(next()).filter(key -> isOf(key, vkey)).isEmpty()) {
            return;
        }
        try {
            Files.move(next(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException other) {
            // Another process has put it in place meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the log's key in place at " + path, e);
        }
    }

    private static boolean isOf(NoteSigner key, String vkey) {
        return key.verifier().vkey().equals(vkey);
    }

    private Path next() {
        return path.resolveSibling(NAME + ".next");
    }

    private static void write(Path path, NoteSigner signer) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var file = FileChannel.open(path, options, ownerOnly)) {
            Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwx------"));
            var bytes = java.nio.ByteBuffer.wrap((signer.skey() + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the log's key in " + path, e);
        }
    }
}

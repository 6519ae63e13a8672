package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

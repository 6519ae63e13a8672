package org.mingcha.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The key of what is encrypted in the database: 32 bytes that only the file's owner reads. */
final class SecretKeyFile {
    private static final int BYTES = 32;

    private final Path path;
    private final String fault;

    /** @param fault key of the message where the file is none */
    SecretKeyFile(Path path, String fault) {
        this.path = path;
        this.fault = fault;
    }

    byte[] readOrMake(SecureRandom random) {
        try {
            if (!Files.exists(path)) {
                make(random);
            }
            var key = Files.readAllBytes(path);
            if (key.length != BYTES) {
                throw new Unavailable(fault, path.toString());
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key " + path, e);
        }
    }

    /** Whole and durable under another name first: two processes that begin together end with one key. */
    private void make(SecureRandom random) throws IOException {
        var key = new byte[BYTES];
        random.nextBytes(key);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var part = path.resolveSibling(path.getFileName() + "." + Long.toHexString(random.nextLong()) + ".part");
        try (var file = FileChannel.open(part, options, ownerOnly)) {
            file.write(ByteBuffer.wrap(key));
            file.force(true);
        }
        try {
            Files.createLink(path, part);
        } catch (FileAlreadyExistsException e) {
            // The other process was first; its key counts.
        } finally {
            Files.delete(part);
        }
    }
}

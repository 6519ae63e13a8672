package org.mingcha.transparency.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.mingcha.database.DatabaseFault;
import org.mingcha.database.Unavailable;

/** OpenPGP private keys, as they come out of the safe for a restore. */
public final class PrivateKeyFile {
    private final List<OpenPGPKey> keys;
    private final Supplier<char[]> passphrase;

    private PrivateKeyFile(List<OpenPGPKey> keys, Supplier<char[]> passphrase) {
        this.keys = List.copyOf(keys);
        this.passphrase = passphrase;
    }

    /** @param passphrase asked only where a key is locked */
    public static PrivateKeyFile read(Path file, Supplier<char[]> passphrase) {
        var keys = RecipientKeys.parsed(file).stream()
                .flatMap(
                        each -> each instanceof OpenPGPKey key ? List.of(key).stream() : List.<OpenPGPKey>of().stream())
                .toList();
        if (keys.isEmpty()) {
            throw new Unavailable("transparency.restore.key-public", file.toString());
        }
        return new PrivateKeyFile(keys, passphrase);
    }

    /** Whole and unaltered, or not at all: that it is unaltered is known at its end. */
    public void decrypt(Path from, Path to) {
        var processor = new OpenPGPMessageProcessor();
        if (keys.stream().anyMatch(PrivateKeyFile::isLocked)) {
            var typed = passphrase.get();
            keys.forEach(key -> processor.addDecryptionKey(key, typed));
        } else {
            keys.forEach(processor::addDecryptionKey);
        }
        try {
            Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            copy(processor, from, to);
        } catch (PGPException e) {
            throw new Unavailable("transparency.restore.key-other", from.toString());
        } catch (IOException | RuntimeException e) {
            throw told(e, from);
        }
    }

    private static void copy(OpenPGPMessageProcessor processor, Path from, Path to) throws IOException, PGPException {
        try (var encrypted = new BufferedInputStream(Files.newInputStream(from), 1 << 16);
                var plain = processor.process(encrypted);
                var out = Files.newOutputStream(to)) {
            plain.transferTo(out);
        }
    }

    private static boolean isLocked(OpenPGPKey key) {
        return key.getSecretKeys().values().stream().anyMatch(OpenPGPKey.OpenPGPSecretKey::isLocked);
    }

    /** A message that is none makes the library throw what it likes. */
    private static RuntimeException told(Exception failure, Path from) {
        if (failure instanceof Unavailable known) {
            return known;
        }
        if (DatabaseFault.of(failure).isPresent()) {
            return new Unavailable("database.full");
        }
        var why = failure instanceof FileSystemException file ? file.getMessage() : "OpenPGP";
        return new Unavailable("transparency.restore.unreadable", from.toString(), String.valueOf(why));
    }
}

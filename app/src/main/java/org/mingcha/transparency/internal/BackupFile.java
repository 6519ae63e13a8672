package org.mingcha.transparency.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.Safekeeping.Kept;
import org.mingcha.transparency.Safekeeping.Written;
import org.mingcha.transparency.backup.RecipientKeys;

/** The file of a backup: written under another name, synced, read back and compared, and then given its own. */
record BackupFile(Path whole, Optional<RecipientKeys> recipients) {
    private static final int BUFFER = 1 << 16;

    interface Content {
        Kept writeTo(ZipOutputStream zip) throws IOException, SQLException;
    }

    Written write(Content content) throws IOException, SQLException {
        var folder = Files.createDirectories(whole.getParent());
        var part = Files.createTempFile(
                folder,
                whole.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var digest = digest();
            Kept kept = fill(new DigestOutputStream(Files.newOutputStream(part), digest), content);
            sync(part);
            var sha256 = HexFormat.of().formatHex(digest.digest());
            if (!sha256.equals(read(part))) {
                throw new Unavailable("transparency.backup.differs", whole.toString());
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            return new Written(kept, Files.size(whole), sha256);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Kept fill(OutputStream to, Content content) throws IOException, SQLException {
        try (var file = new BufferedOutputStream(to, BUFFER);
                var sealed = recipients.isPresent() ? recipients.get().encrypting(file) : file;
                var zip = new ZipOutputStream(sealed)) {
            return content.writeTo(zip);
        }
    }

    private static String read(Path part) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(part), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sync(Path path) throws IOException {
        // Linux syncs a directory through a channel opened for reading.
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

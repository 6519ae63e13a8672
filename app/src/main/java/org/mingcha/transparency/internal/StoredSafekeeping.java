package org.mingcha.transparency.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.transparency.Safekeeping;

/**
 * Backups through COPY, because the embedded PostgreSQL has no client tools.
 *
 * @param owner connections as the schemas' owner
 * @param headCopy where the copy of the head is kept
 */
public record StoredSafekeeping(DataSource owner, DataDirectory directory, Path headCopy) implements Safekeeping {
    @Override
    public Kept backup(Path file) {
        try (var connection = owner.getConnection()) {
            var whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            var part = Files.createTempFile(
                    whole.getParent(),
                    "backup-",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Kept kept;
                try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
                    var writing = new BackupWriting(connection, directory, zip);
                    kept = kept(writing.run(), writing.files(), false);
                } finally {
                    connection.rollback();
                }
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return kept;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The backup broke off", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup to " + file + " broke off", e);
        }
    }

    @Override
    public Kept restore(Path file) {
        try (var zip = new ZipFile(file.toFile());
                var connection = owner.getConnection()) {
            var reading = new BackupReading(zip, connection, directory);
            try {
                var index = reading.run();
                return kept(index, reading.files(), !keepHead(reading.head(), index.size()));
            } finally {
                connection.rollback();
            }
        } catch (ZipException | EOFException e) {
            var part = BackupParts.shown(String.valueOf(e.getMessage()));
            throw new Unavailable("transparency.restore.unreadable", file.toString(), part);
        } catch (SQLException e) {
            throw new IllegalStateException("The restore broke off", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The restore from " + file + " broke off", e);
        }
    }

    /** A copy that is there already knows at least as much; false when it knows more. */
    private boolean keepHead(byte[] note, long size) throws IOException {
        if (Files.exists(headCopy)) {
            return sizeOf(Files.readAllBytes(headCopy)) <= size;
        }
        Files.createDirectories(headCopy.toAbsolutePath().getParent());
        Files.write(headCopy, note);
        return true;
    }

    private static long sizeOf(byte[] note) {
        var parsed = Note.parse(note).then(read -> Checkpoint.parse(read.text()));
        return switch (parsed) {
            case Checked.Valid<Checkpoint>(var checkpoint) -> checkpoint.size();
            case Checked.Refused<Checkpoint> refused -> Long.MAX_VALUE;
        };
    }

    private static Kept kept(BackupIndex index, long files, boolean isBehindCopy) {
        return new Kept(index.origin(), index.size(), index.tables().size(), files, isBehindCopy);
    }
}

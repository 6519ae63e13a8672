package org.mingcha.transparency.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.backup.RecipientKeys;

/**
 * Backups through COPY, because the embedded PostgreSQL has no client tools.
 *
 * @param owner connections as the schemas' owner
 * @param headCopy where the copy of the head is kept
 */
public record DefaultSafekeeping(DataSource owner, DataDirectory directory, Path headCopy) implements Safekeeping {
    @Override
    public Written backup(Path file, Optional<RecipientKeys> recipients) {
        try (var connection = owner.getConnection()) {
            return new BackupFile(file.toAbsolutePath(), recipients).write(zip -> {
                try {
                    var writing = new BackupWriter(connection, directory, zip, true);
                    return kept(writing.run(), writing.files(), false);
                } finally {
                    connection.rollback();
                }
            });
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
            var reading = new BackupReader(zip, connection, directory);
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

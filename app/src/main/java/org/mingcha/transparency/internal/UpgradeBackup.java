package org.mingcha.transparency.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.DatabaseFault;
import org.mingcha.database.MigrationGuard;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.Safekeeping.Kept;
import org.mingcha.transparency.backup.UpgradeFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backs tables and keys up before they are migrated, for a rollback; evidence only grows and stays where it is. Where it cannot be
 * written, nothing is migrated. One that is half way gets no second one: the first has the state before.
 */
final class UpgradeBackup implements MigrationGuard {
    private static final Logger log = LoggerFactory.getLogger(UpgradeBackup.class);

    private final DataDirectory directory;
    private final UpgradeFolder folder;
    private final InstantSource clock;

    UpgradeBackup(DataDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.folder = new UpgradeFolder(directory);
        this.clock = clock;
    }

    @Override
    public void before(DataSource owner, String step) {
        try (var connection = owner.getConnection()) {
            if (!isUnderWay(step) && hasLog(connection)) {
                var file = folder.fileFor(clock.instant());
                write(connection, file);
                Files.writeString(folder.underWay(), step);
                folder.removeOld();
                log.warn("The database is brought up to date; its state before is in {}", file);
            }
        } catch (SQLException | IOException e) {
            throw told(e);
        }
    }

    private boolean isUnderWay(String step) throws IOException {
        return Files.exists(folder.underWay())
                && Files.readString(folder.underWay()).equals(step);
    }

    private static boolean hasLog(Connection connection) throws SQLException {
        return exists(connection, "select to_regclass('transparency.log') is not null")
                && exists(connection, "select exists (select 1 from transparency.log)");
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void write(Connection connection, Path file) throws SQLException, IOException {
        try {
            new BackupFile(file, Optional.empty()).write(zip -> {
                var writing = new BackupWriter(connection, directory, zip, false);
                var index = writing.run();
                return new Kept(index.origin(), index.size(), index.tables().size(), writing.files(), false);
            });
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Unavailable told(Exception failure) {
        log.error("Nothing was migrated", failure);
        var key = DatabaseFault.of(failure).filter(DatabaseFault.FULL::equals).isPresent() ? "full" : "failed";
        return new Unavailable("transparency.upgrade." + key, folder.path().toString());
    }

    @Override
    public void after() {
        try {
            Files.deleteIfExists(folder.underWay());
        } catch (IOException e) {
            // The next step has another name, so it is only untidy.
            log.warn("Cannot remove {}", folder.underWay(), e);
        }
    }
}

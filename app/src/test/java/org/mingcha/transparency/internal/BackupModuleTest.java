package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.Unavailable;

class BackupModuleTest {
    private final LogWorld world = new LogWorld();
    private final TestDatabase empty = TestDatabase.create();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        empty.close();
        world.close();
    }

    @Test
    void restoredLogIsWholeAndGoesOn() throws IOException {
        Files.createDirectories(world.directory.resolve("evidence/ab"));
        Files.writeString(world.directory.resolve("evidence/ab/cdef"), "a photo");
        world.appendMeetings(300);
        world.log.seal();
        world.appendMeetings(2);
        var kept = backup();
        assertThat(kept.size()).isEqualTo(300);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(restore()).isEqualTo(kept);
        assertThat(directory.resolve("data/evidence/ab/cdef")).hasContent("a photo");
        var restored = world.open(empty.dataSource(), directory.resolve("data"), LogWorld.ORIGIN);
        assertThat(restored.custody(List.of()).fsck().findings()).isEmpty();
        assertThat(restored.facade().head()).isEqualTo(world.log.head());
        restored.facade().append(LogWorld.meeting("新"));
        restored.facade().seal();
        assertThat(restored.facade().head().size()).isEqualTo(303);
        assertThat(restored.custody(List.of()).fsck().findings()).isEmpty();
    }

    /** A version that kept hashes of leaves and of a set's rows made this backup. */
    @Test
    void backupWithColumnsThatAreNoMoreIsRestored() throws IOException {
        world.appendUnits(300);
        world.log.seal();
        var owner = world.database.ownerJdbc();
        owner.sql("alter table transparency.set_chunk add column hashes bytea").update();
        owner.sql("alter table transparency.leaf add column hash bytea").update();
        owner.sql("update transparency.leaf set hash = '\\x00'").update();
        backup();

        restore();
        var restored = world.open(empty.dataSource(), directory.resolve("data"), LogWorld.ORIGIN);
        assertThat(restored.custody(List.of()).fsck().findings()).isEmpty();
        assertThat(restored.facade().head()).isEqualTo(world.log.head());
    }

    @Test
    void restoredBackupRefusesToSignBehindTheCopy() throws IOException {
        world.appendMeetings(5);
        world.log.seal();
        backup();
        world.appendMeetings(5);
        world.log.seal();
        Files.createDirectories(directory.resolve("data"));
        Files.copy(world.directory.resolve("log-head"), directory.resolve("data/log-head"));

        assertThat(restore().isBehindCopy()).isTrue();
        var restored = world.open(empty.dataSource(), directory.resolve("data"), LogWorld.ORIGIN);
        restored.facade().append(LogWorld.meeting("新"));
        assertThatThrownBy(restored.facade()::seal)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.refused.behind-copy"));
        assertThat(restored.facade().head().size()).isEqualTo(5);
    }

    @Test
    void refusesToRestoreOverALog() {
        world.appendMeetings(1);
        world.log.seal();
        backup();
        assertThatThrownBy(() -> new DefaultSafekeeping(
                                world.database.owner(),
                                new DataDirectory(directory.resolve("data")),
                                directory.resolve("data/log-head"))
                        .restore(file()))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.restore.not-empty"));
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        Files.writeString(file(), "not a zip");
        assertThatThrownBy(this::restore)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.restore.unreadable"));
    }

    @Test
    void cutOffBackupLeavesDatabaseEmpty() throws IOException {
        world.appendMeetings(50);
        world.log.seal();
        backup();
        var bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(this::restore).isInstanceOf(Unavailable.class);
        assertThat(empty.jdbc()
                        .sql("select count(*) from transparency.record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Path file() {
        return directory.resolve("backup.zip");
    }

    private org.mingcha.transparency.Safekeeping.Kept backup() {
        return new DefaultSafekeeping(
                        world.database.owner(), new DataDirectory(world.directory), world.directory.resolve("log-head"))
                .backup(file());
    }

    private org.mingcha.transparency.Safekeeping.Kept restore() {
        var data = directory.resolve("data");
        return new DefaultSafekeeping(empty.owner(), new DataDirectory(data), data.resolve("log-head")).restore(file());
    }
}

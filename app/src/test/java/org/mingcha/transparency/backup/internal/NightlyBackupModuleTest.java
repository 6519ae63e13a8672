package org.mingcha.transparency.backup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.TestDatabase;
import org.mingcha.transparency.Safekeeping;
import org.mingcha.transparency.backup.BackupRun;
import org.mingcha.transparency.backup.BackupSettings;
import org.mingcha.transparency.backup.Backups;
import org.mingcha.transparency.backup.RecipientKeys;
import org.mingcha.transparency.backup.TestKeys;

/** When a backup is made by itself, by whom, and what goes because of it. */
@Tag("slow")
class NightlyBackupModuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ORIGIN = "test.invalid/log";

    private final TestDatabase database = TestDatabase.create();
    private final BackupTable table = new BackupTable(database.jdbc());
    private final Writer writer = new Writer();

    @TempDir
    private Path folder;

    private Instant now = ZonedDateTime.of(2026, 11, 30, 9, 0, 0, 0, ZONE).toInstant();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachNightHasOneAndANightThatWasMissedIsMadeUpFor() throws IOException {
        var nightly = encrypted();
        nightly.run();
        nightly.run();
        assertThat(files()).containsExactly("mingcha-" + BackupName.ofLog(ORIGIN) + "-20261130T010000Z.zip.gpg");
        at(2026, 12, 1, 1, 59);
        nightly.run();
        assertThat(files()).hasSize(1);
        at(2026, 12, 1, 2, 0);
        nightly.run();
        assertThat(files()).hasSize(2);
        assertThat(table.newest(9)).hasSize(2).allMatch(BackupRun::isGood);
        assertThat(table.lastGood()).contains(now);
    }

    @Test
    void ofTwoServersOneMakesIt() throws Exception {
        var held = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        writer.before = () -> {
            begun.countDown();
            await(held);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(encrypted());
            begun.await();
            encrypted().run();
            assertThat(files()).isEmpty();
            held.countDown();
            first.get();
        }
        encrypted().run();
        assertThat(writer.written).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void oneThatFailedIsToldAndTriedAgainAfterAnHourAndNothingOlderGoes() throws IOException {
        var nightly = encrypted();
        for (int day = 1; day <= 9; day++) {
            Files.writeString(backups().resolve(name(day)), "older");
        }
        writer.failure = new UncheckedIOException(new IOException("No space left on device"));
        nightly.run();
        nightly.run();
        assertThat(files()).hasSize(9);
        assertThat(table.newest(9)).hasSize(1).first().satisfies(run -> {
            assertThat(run.fault().orElseThrow().key()).isEqualTo("transparency.backup.full");
            assertThat(run.isGood()).isFalse();
        });
        writer.failure = null;
        now = now.plus(Duration.ofMinutes(61));
        nightly.run();
        assertThat(table.lastGood()).contains(now);
        assertThat(files()).hasSize(7).contains(name(9)).doesNotContain(name(3));
    }

    @Test
    void onlyWhatItMadeItselfGoes() throws IOException {
        for (int day = 1; day <= 9; day++) {
            Files.writeString(backups().resolve(name(day)), "older");
        }
        var others = List.of(
                "mingcha-00000000-20261101T010000Z.zip.gpg",
                "notes.txt",
                "mingcha-" + BackupName.ofLog(ORIGIN) + "-20261101T010000Z.zip.gpg.copy");
        for (var other : others) {
            Files.writeString(backups().resolve(other), "another's");
        }
        var left = "mingcha-" + BackupName.ofLog(ORIGIN) + "-20261129T010000Z.zip.gpg.4711.part";
        Files.writeString(backups().resolve(left), "of a killed process");
        encrypted().run();
        assertThat(files()).containsAll(others).doesNotContain(left, name(1));
    }

    @Test
    void aDiskThatIsMissingIsSaidAndNotMadeUp() {
        var away = folder.resolve("not mounted");
        var nightly = nightly(new BackupSettings(away, 2, key(), false, 7, 0, 0));
        assertThat(nightly.obstacle().orElseThrow().key()).isEqualTo("transparency.backup.no-directory");
        nightly.run();
        assertThat(away).doesNotExist();
        assertThat(table.newest(1).getFirst().fault().orElseThrow().sentence(java.util.Locale.ENGLISH))
                .contains(away.toString());
    }

    @Test
    void withoutAKeyNoneIsMadeUnlessASettingSaysSo() throws IOException {
        var off = nightly(new BackupSettings(backups(), 2, null, false, 7, 0, 0));
        off.run();
        assertThat(off.obstacle().orElseThrow().key()).isEqualTo("transparency.backup.off");
        assertThat(files()).isEmpty();
        assertThat(table.newest(1)).isEmpty();
        nightly(new BackupSettings(backups(), 2, null, true, 7, 0, 0)).run();
        assertThat(files()).singleElement().asString().endsWith("Z.zip");
    }

    @Test
    void whatTheAlarmWatchesGrowsUntilAGoodOne() throws IOException {
        var settings = new BackupSettings(backups(), 2, key(), false, 7, 0, 0);
        var backups = new Backups(settings, table, nightly(settings), ground());
        writer.failure = new IllegalStateException("nobody knows");
        nightly(settings).run();
        now = now.plus(Duration.ofHours(30));
        assertThat(backups.elapsed()).contains(Duration.ofHours(30));
        assertThat(backups.lastGood()).isEmpty();
        writer.failure = null;
        nightly(settings).run();
        now = now.plus(Duration.ofHours(2));
        assertThat(backups.elapsed()).contains(Duration.ofHours(2));
        assertThat(backups.recipients()).singleElement().asString().contains("safe@example.cn");
    }

    private NightlyBackup encrypted() throws IOException {
        return nightly(new BackupSettings(backups(), 2, key(), false, 7, 0, 0));
    }

    private NightlyBackup nightly(BackupSettings settings) {
        return new NightlyBackup(settings, table, ground(), new SingleServerLock(database.database()));
    }

    private NightlyBackup.Ground ground() {
        var data = new DataDirectory(folder.resolve("data"));
        return new NightlyBackup.Ground(writer, () -> ORIGIN, data, () -> now, ZONE);
    }

    private Path key() {
        var key = folder.resolve("safe/safe.pub");
        return Files.exists(key)
                ? key
                : TestKeys.made(folder.resolve("safe"), "safe").publicKey();
    }

    private Path backups() throws IOException {
        return Files.createDirectories(folder.resolve("backups"));
    }

    private static String name(int day) {
        return "mingcha-%s-202611%02dT010000Z.zip.gpg".formatted(BackupName.ofLog(ORIGIN), day);
    }

    private void at(int year, int month, int day, int hour, int minute) {
        now = ZonedDateTime.of(year, month, day, hour, minute, 0, 0, ZONE).toInstant();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(backups())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a file of one line, or fails. */
    private static final class Writer implements Safekeeping {
        private Runnable before = () -> {};
        private @Nullable RuntimeException failure;
        private int written;

        @Override
        public Written backup(Path file, Optional<RecipientKeys> recipients) {
            before.run();
            if (failure != null) {
                throw failure;
            }
            try {
                Files.writeString(file, "everything");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            return new Written(new Kept(ORIGIN, 5, 1, 1, false), 10, "00");
        }

        @Override
        public Kept restore(Path file) {
            throw new UnsupportedOperationException();
        }
    }
}

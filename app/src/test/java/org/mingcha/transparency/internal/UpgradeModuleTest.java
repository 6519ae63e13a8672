package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.Database;
import org.mingcha.database.MigrationGuard;
import org.mingcha.database.SessionLimits;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.Unavailable;

/** A database of a former version is backed up before it is changed. */
class UpgradeModuleTest {
    private static final Instant NOW = Instant.parse("2026-11-30T13:00:00Z");

    private final LogWorld world = new LogWorld();
    private final DataDirectory data = new DataDirectory(world.directory);
    private Instant now = NOW;
    private final UpgradeBackup guard = new UpgradeBackup(data, () -> now);

    @BeforeEach
    void asTheFormerVersionLeftIt() {
        world.appendMeetings(20);
        world.log.seal();
        var owner = world.database.ownerJdbc();
        owner.sql("drop table transparency.backup").update();
        owner.sql("drop index transparency.record_with_evidence").update();
        owner.sql("drop function transparency.rename").update();
        owner.sql("delete from transparency.flyway_schema_history where version >= '006'")
                .update();
        owner.sql("update database.migrated set digest = 'former ' || split_part(digest, ' ', 2)")
                .update();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itsStateBeforeIsKeptAndRestoredByTheFormerVersion() throws IOException {
        open(guard);
        assertThat(hasTable()).isTrue();
        var kept = world.directory.resolve("upgrade/before-20261130T130000Z.zip");
        assertThat(files()).containsExactly(kept);
        var empty = TestDatabase.create();
        try {
            var elsewhere = new DataDirectory(world.directory.resolve("elsewhere"));
            var restored = new DefaultSafekeeping(
                            empty.owner(), elsewhere, elsewhere.root().resolve("log-head"))
                    .restore(kept);
            assertThat(restored.size()).isEqualTo(20);
            assertThat(new String(Files.readAllBytes(kept), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("transparency.backup");
        } finally {
            empty.close();
        }
        now = NOW.plusSeconds(60);
        open(guard);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whereItCannotBeKeptNothingIsMigrated() throws IOException {
        Files.writeString(world.directory.resolve("upgrade"), "in the way");
        assertThatThrownBy(() -> open(guard))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.key()).isEqualTo("transparency.upgrade.failed"));
        assertThat(hasTable()).isFalse();
    }

    @Test
    void oneThatWasBrokenOffGoesOnAndKeepsTheFirst() throws IOException {
        assertThatThrownBy(() -> open(new MigrationGuard() {
                    @Override
                    public void before(DataSource owner, String step) {
                        guard.before(owner, step);
                        throw new IllegalStateException("killed");
                    }

                    @Override
                    public void after() {}
                }))
                .hasMessage("killed");
        assertThat(hasTable()).isFalse();
        now = NOW.plus(Duration.ofHours(1));
        open(guard);
        assertThat(hasTable()).isTrue();
        assertThat(files()).containsExactly(world.directory.resolve("upgrade/before-20261130T130000Z.zip"));
    }

    private void open(MigrationGuard kept) {
        Database.open(world.database.server(), 2, SessionLimits.COMMAND, kept).close();
    }

    private boolean hasTable() {
        return world.database
                .ownerJdbc()
                .sql("select to_regclass('transparency.backup') is not null")
                .query(Boolean.class)
                .single();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(world.directory.resolve("upgrade"))) {
            return files.sorted().toList();
        }
    }
}

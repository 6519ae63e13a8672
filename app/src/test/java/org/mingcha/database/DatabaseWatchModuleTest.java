package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.internal.CutLine;
import org.mingcha.database.internal.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose database goes away knows it, says so, and is back by itself. */
@Tag("slow")
class DatabaseWatchModuleTest {
    @Test
    void startsItsOwnPostgresAgainAndAgain(@TempDir Path directory) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        var server = EmbeddedPostgres.open(directory, null);
        try (var database = Database.open(server, 4)) {
            database.watch().start();
            var jdbc = JdbcClient.create(database.application());
            for (int kill = 1; kill <= 3; kill++) {
                var before = server.url();
                postmaster(directory).destroyForcibly();
                await(
                        Duration.ofSeconds(5),
                        () -> !server.url().equals(before)
                                || database.watch().outage().isPresent());
                int killed = kill;
                await(
                        Duration.ofSeconds(10),
                        () -> database.watch().outages() == killed
                                && database.watch().outage().isEmpty());
                assertThat(jdbc.sql("select current_user").query(String.class).single())
                        .isEqualTo("mingcha_app");
            }
        }
        assertThat(directory.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void endsAtOnceWhileThereIsNone(@TempDir Path directory) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        var server = EmbeddedPostgres.open(directory, null);
        var database = Database.open(server, 4);
        Files.move(directory.resolve("data/global/pg_control"), directory.resolve("away"));
        database.watch().start();
        postmaster(directory).destroyForcibly();
        await(
                Duration.ofSeconds(20),
                () -> database.watch()
                        .outage()
                        .filter(outage -> outage.starts() > 0)
                        .isPresent());
        long start = System.nanoTime();
        database.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesAtOnceWhileAnotherMachinesIsAwayAndTakesItUpAgain() {
        var own = TestDatabase.createMigrated();
        try (var line = CutLine.to(own);
                var database = Database.open(line.server(own), 4, SessionLimits.REQUEST, MigrationGuard.NONE)) {
            database.watch().start();
            var jdbc = JdbcClient.create(database.application());
            // What is cut is a line, not an attempt to have one: that one is given up after as long as an answer may
            // take.
            await(Duration.ofSeconds(5), () -> isWatched(JdbcClient.create(database.owner())));
            line.cut();
            await(Duration.ofSeconds(5), () -> database.watch().outage().isPresent());
            long start = System.nanoTime();
            assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                    .satisfies(failure -> assertThat(DatabaseFault.of(failure)).contains(DatabaseFault.AWAY));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            line.mend();
            await(Duration.ofSeconds(10), () -> database.watch().outage().isEmpty());
            assertThat(jdbc.sql("select 1").query(Integer.class).single()).isOne();
        } finally {
            TestDatabase.drop(own);
        }
    }

    private static boolean isWatched(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from pg_stat_activity
                            where datname = current_database() and application_name like '%watch%')
                        """).query(Boolean.class).single();
    }

    private static ProcessHandle postmaster(Path directory) throws Exception {
        var pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void await(Duration limit, BooleanSupplier condition) {
        for (long end = System.nanoTime() + limit.toNanos(); !condition.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("within " + limit).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}

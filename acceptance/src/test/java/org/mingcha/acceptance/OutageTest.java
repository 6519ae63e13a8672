package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server gets up by itself. While programs file, its PostgreSQL is killed, stopped, out of room, or another server
 * stands still with a lock: nobody is told 500, nothing acknowledged is lost or there twice, and writing goes on without a hand.
 */
@Tag("slow")
class OutageTest {
    private static final long SEED = 20261130;
    private static final Duration DOWN = Duration.ofSeconds(5);
    private static final Duration WRITING = Duration.ofSeconds(10);

    @TempDir
    Path work;

    @Test
    void postgresKilledThriceAndAServerFrozenUnderLoad() throws Exception {
        twoServers(new Trial(60, 3, 1, Duration.ofSeconds(2)));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void postgresKilledTwentyTimesUnderLoad() throws Exception {
        twoServers(new Trial(300, 20, 0, Duration.ZERO));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void oneOfTwoServersFrozenForFortySecondsThrice() throws Exception {
        twoServers(new Trial(600, 0, 3, Duration.ofSeconds(40)));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void anotherMachinesPostgresThatWasStoppedForAMinuteIsTakenUpAgain() throws Exception {
        outside(Duration.ofMinutes(1));
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void fullDiskOfTheLogIsToldAndOverWhenThereIsRoom() throws Exception {
        var town = Town.unfounded(work);
        var returns = FilingKillTest.returns(town, 10);
        var token = FilingKillTest.token(town);
        try (var disk = SmallDisk.below(town.data().resolve("postgres/data/pg_wal"))) {
            assumeTrue(disk.isMounted(), "only root can mount a disk");
            try (var server = Server.of(town.data());
                    var load = new FilingLoad(server.port(), token, returns).patiently()) {
                var health = new Health(server.port());
                fill(town, health);
                var answer = health.get("/sign-in");
                assertEquals(507, answer.statusCode());
                assertTrue(answer.body().contains("磁盘已满"), answer.body());
                load.start();
                disk.enlarge();
                health.await("up", WRITING, Health::isUp);
                assertEquals(returns.size(), load.finish().size());
            }
            town.mingcha("fsck").ok();
            FilingKillTest.assertEachOnce(town, returns);
        }
    }

    /** @param still how long a server is frozen */
    private record Trial(int towns, int kills, int freezes, Duration still) {
        int rounds() {
            return kills + freezes;
        }
    }

    private void twoServers(Trial trial) throws Exception {
        var town = Town.unfounded(work);
        var returns = FilingKillTest.returns(town, trial.towns);
        var token = FilingKillTest.token(town);
        var half = returns.size() / 2;
        var each = half / (trial.rounds() + 1) / 4;
        try (var one = Server.of(town.data());
                var other = Server.of(town.data());
                var first = new FilingLoad(one.port(), token, returns.subList(0, half)).patiently();
                var second = new FilingLoad(other.port(), token, returns.subList(half, returns.size())).patiently()) {
            first.start();
            second.start();
            for (int kill = 1; kill <= trial.kills; kill++) {
                second.await(each);
                assertFalse(second.isDone(), "nothing is filed any more at kill " + kill);
                kill(town, kill, new Health(one.port()), new Health(other.port()));
                assertTrue(second.isDone() || second.goesOnWithin(WRITING), "kill " + kill);
            }
            for (int freeze = 1; freeze <= trial.freezes; freeze++) {
                // What was asked before the last one has its answer: twice frozen, none would come within its time.
                first.await(each);
                second.await(each);
                assertFalse(second.isDone(), "nothing is filed any more at freeze " + freeze);
                signal("STOP", one.process());
                try {
                    assertTrue(second.isDone() || second.goesOnWithin(WRITING), "freeze " + freeze);
                    other.process().waitFor(trial.still.toMillis(), TimeUnit.MILLISECONDS);
                } finally {
                    signal("CONT", one.process());
                }
                assertTrue(first.isDone() || first.goesOnWithin(WRITING), "let go after freeze " + freeze);
            }
            assertEquals(half, first.finish().size());
            assertEquals(returns.size() - half, second.finish().size());
        }
        town.mingcha("fsck").ok();
        FilingKillTest.assertEachOnce(town, returns);
    }

    /** One of the servers starts it again, the other joins. */
    private static void kill(Town town, int kill, Health... servers) throws Exception {
        new ProcessKiller(town.data(), SEED).killPostmaster();
        for (var server : servers) {
            server.await("noticed", DOWN, health -> health.outages() >= kill);
            server.await("up", WRITING, Health::isUp);
        }
    }

    private void outside(Duration away) throws Exception {
        var town = Town.unfounded(work);
        var returns = FilingKillTest.returns(town, 40);
        var token = FilingKillTest.token(town);
        try (var postgres = new OutsidePostgres(town)) {
            try (var server = Server.of(town.data(), postgres.environment());
                    var load = new FilingLoad(server.port(), token, returns).patiently()) {
                var health = new Health(server.port());
                load.start();
                load.await(100);
                postgres.stop();
                health.await("down", DOWN, each -> !each.isUp());
                assertEquals(503, health.get("/log/checkpoint").statusCode());
                server.process().waitFor(away.toMillis(), TimeUnit.MILLISECONDS);
                postgres.start();
                health.await("up", WRITING, Health::isUp);
                assertEquals(returns.size(), load.finish().size());
                postgres.stop();
                health.await("down", DOWN, each -> !each.isUp());
                long start = System.nanoTime();
                server.close();
                assertTrue(System.nanoTime() - start < 5_000_000_000L, "ends at once while there is no database");
                postgres.start();
            }
        }
        town.mingcha("fsck").ok();
        FilingKillTest.assertEachOnce(town, returns);
    }

    /** Until PostgreSQL has gone down for want of room, and cannot come back. */
    private static void fill(Town town, Health health) {
        for (int run = 0; run < 10 && health.isUp(); run++) {
            KillTest.importUnits(town, run);
        }
        health.await(
                "full",
                Duration.ofSeconds(30),
                each -> each.readiness()
                        .at("/components/database/details/fault")
                        .asString("")
                        .equals("full"));
    }

    private static void signal(String name, Process process) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor());
    }
}

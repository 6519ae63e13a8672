package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.acceptance.FilingLoad.Return;
import org.mingcha.acceptance.ProcessKiller.Victim;
import tools.jackson.databind.json.JsonMapper;

/**
 * kill −9 while programs file: of the server, of PostgreSQL, of both. Every acknowledged filing is in the log, exactly once
 * and under the receipt that was given; the counts catch up; nothing is crooked.
 */
@Tag("slow")
class FilingKillTest {
    private static final long SEED = 20261127;
    private static final Pattern FILED = Pattern.compile(
            "\"happened_on\":\"(\\d{4}-\\d\\d)-\\d\\d\"[^{}]*\"type\":\"return\\.filed\",\"unit\":\"(\\d+)\"");

    private static final String COUNTS = "/api/v1/completeness?return=monthly&periods=2025-01..2025-03";

    @TempDir
    Path work;

    @Test
    void eachVictimOnceLosesNothing() throws Exception {
        kill(List.of(Victim.PROCESS, Victim.POSTGRES, Victim.BOTH), 10);
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void thirtyKillsLoseNothing() throws Exception {
        var random = new Random(SEED);
        var victims = random.ints(30, 0, Victim.values().length)
                .mapToObj(each -> Victim.values()[each])
                .toList();
        kill(victims, 80);
    }

    private void kill(List<Victim> victims, int towns) throws Exception {
        var town = Town.unfounded(work);
        var returns = returns(town, towns);
        var killing = new ProcessKiller(town.data(), SEED);
        var random = new Random(SEED);
        var token = token(town);
        var server = Server.of(town.data());
        try (var load = new FilingLoad(server.port(), token, returns)) {
            load.start();
            for (var victim : victims) {
                load.await(returns.size() / (victims.size() + 1) - random.nextInt(20));
                load.closeGate();
                killing.kill(victim, server.process());
                // What was spared ends in order: it cannot go on without the other.
                server.close();
                server = Server.of(town.data(), server.port());
                load.openGate();
            }
            var receipts = load.finish();
            assertEquals(returns.size(), receipts.size());
            awaitCounts(load, returns.size());
            for (var each : returns.subList(0, 50)) {
                var path = "/api/v1/returns/" + each.unit() + "/monthly/" + each.period();
                assertEquals(
                        receipts.get(each), load.get(path).at("/filed/receipt").asString());
            }
        } finally {
            server.close();
        }
        town.mingcha("fsck").ok();
        assertEachOnce(town, returns);
    }

    /** Those of a county's towns, for three months; all are there afterwards. */
    static List<Return> returns(Town town, int towns) {
        var csv = new StringBuilder("code,name,kind,parent\n999900000000,青溪县,county,CN\n");
        var returns = new ArrayList<Return>();
        for (int i = 1; i <= towns; i++) {
            for (int j = 0; j < 10; j++) {
                var code = "9999%05d%03d".formatted(2000 + i, j == 0 ? 0 : 200 + j);
                csv.append(code)
                        .append(j == 0 ? ",镇" : ",村")
                        .append(i * 10 + j)
                        .append(j == 0 ? ",town," : ",village,");
                csv.append(j == 0 ? "999900000000" : "9999%05d000".formatted(2000 + i))
                        .append('\n');
                for (int month = 1; month <= 3; month++) returns.add(new Return(code, YearMonth.of(2025, month) + ""));
            }
        }
        town.mingcha("import", "units", town.write("more.csv", csv.toString())).ok();
        return returns;
    }

    static String token(Town town) {
        town.mingcha("user", "add", "filing.program", "--role", "officer", "--unit", "999900000000")
                .ok();
        var made = town.mingcha("user", "token", "filing.program", "--json").ok();
        return new JsonMapper().readTree(made.out()).path("token").asString();
    }

    /** Counted are all, a moment after they were sealed. */
    private static void awaitCounts(FilingLoad load, int all) throws Exception {
        int counted = 0;
        for (long end = System.nanoTime() + 30_000_000_000L; counted < all && System.nanoTime() < end; ) {
            counted = 0;
            var counts = load.get(COUNTS);
            for (var row : counts.path("rows")) counted += row.path("filed").asInt();
        }
        assertEquals(all, counted, () -> "counted: " + counts(load));
    }

    private static String counts(FilingLoad load) {
        try {
            return load.get(COUNTS).toString();
        } catch (Exception unanswered) {
            return unanswered.toString();
        }
    }

    /** The log itself, leaf by leaf. */
    static void assertEachOnce(Town town, List<Return> returns) throws IOException {
        var log = town.work().resolve("log");
        town.mingcha("log", "export", log.toString()).ok();
        var filed = new ArrayList<Return>();
        try (var files = Files.walk(log.resolve("tile/entries"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var leaves = FILED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (leaves.find()) filed.add(new Return(leaves.group(2), leaves.group(1)));
            }
        }
        assertEquals(new HashSet<>(returns), new HashSet<>(filed));
        assertEquals(returns.size(), filed.size());
    }
}

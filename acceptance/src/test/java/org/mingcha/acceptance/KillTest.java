package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * kill −9 at random moments of an import, of the process and of PostgreSQL. An import is whole or not there; what was
 * acknowledged stays; run again, it is whole; nothing is there twice.
 */
@Tag("slow")
class KillTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = 20251130;

    @TempDir
    Path work;

    @Test
    void fewKillsLoseNothing() throws Exception {
        killLedgerImports(2, 500);
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void fiftyKillsLoseNothing() throws Exception {
        killLedgerImports(50, 3_000);
    }

    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void killedImportOfUnitsLeavesNothingAndIsResumed() throws Exception {
        var town = Town.founded(work);
        var killing = new ProcessKiller(town.data(), SEED);
        long whole = timed(() -> units(town, 99));
        for (int run = 0; run < 10; run++) {
            String file = unitsFile(town, run);
            var killed = killing.during(whole, "import", "units", file, "--json");
            int again = JSON.readTree(
                            town.mingcha("import", "units", file, "--json").ok().out())
                    .path("imported")
                    .asInt();
            assertTrue(again == (killed.acknowledged() ? 0 : again) && (again == 0 || again == 20_000), killed.what());
            assertEquals(0, units(town, run), killed.what());
        }
        town.mingcha("fsck").ok();
    }

    private void killLedgerImports(int kills, int rows) throws Exception {
        var town = Town.founded(work);
        var killing = new ProcessKiller(town.data(), SEED);
        Path first = town.meetings("first.xlsx", 0, rows);
        long whole = timed(() -> imported(town, first));
        for (int kill = 1; kill <= kills; kill++) {
            Path workbook = town.meetings("killed.xlsx", kill * rows, rows);
            var killed = killing.during(whole, "import", "ledger", workbook.toString(), "--unit", Town.CODE, "--json");
            int again = imported(town, workbook);
            assertTrue(again == 0 || again == rows && !killed.acknowledged(), kill + ": " + killed + ", then " + again);
            if (kill % 10 == 0) town.mingcha("fsck").ok();
        }
        town.mingcha("fsck").ok();
        assertEachRowOnce(town, (kills + 1) * rows);
    }

    /** Rows taken; those that were there before are repeated, and together they are the workbook. */
    private static int imported(Town town, Path workbook) {
        JsonNode sheet = JSON.readTree(town.importLedger(workbook).ok().out())
                .path("sheets")
                .path(0);
        assertEquals(0, sheet.path("refused").size(), sheet.toString());
        return sheet.path("imported").asInt();
    }

    /** The year's report counts each meeting by its entry in the log. */
    private void assertEachRowOnce(Town town, int rows) throws Exception {
        Path out = work.resolve("out");
        // A hundred and fifty thousand cited entries don't fit a heap that is meant for offices.
        ProgramRun.finish(ProgramRun.start(
                        town.data(),
                        Map.of("MINGCHA_HEAP", "3g"),
                        "report",
                        "--unit",
                        Town.CODE,
                        "--checklist",
                        "town-online-work",
                        "--period",
                        "2025",
                        "--format",
                        "json",
                        "--out",
                        out.toString()))
                .ok();
        JsonNode report = JSON.readTree(out.resolve(DemoRun.STEM + ".json").toFile());
        JsonNode count = report.path("items").path(0).path("figures").path(0);
        var entries = new HashSet<Long>();
        count.path("entries").forEach(entry -> entries.add(entry.asLong()));
        assertEquals(rows, count.path("value").asInt());
        assertEquals(rows, entries.size());
    }

    /** Whatever comes of it. */
    static void importUnits(Town town, int run) {
        town.mingcha("import", "units", unitsFile(town, run));
    }

    private static int units(Town town, int run) {
        return JSON.readTree(town.mingcha("import", "units", unitsFile(town, run), "--json")
                        .ok()
                        .out())
                .path("imported")
                .asInt();
    }

    private static String unitsFile(Town town, int run) {
        var csv = new StringBuilder("code,name,kind,parent\n");
        for (int i = 0; i < 20_000; i++) {
            boolean isTown = i % 1000 == 0;
            String above = "98%02d%03d".formatted(run, i / 1000);
            csv.append(isTown ? above : above + "%03d".formatted(i % 1000))
                    .append(isTown ? ",镇" : ",村")
                    .append(i)
                    .append(isTown ? ",town," : ",village,")
                    .append(isTown ? "999900000000" : above)
                    .append('\n');
        }
        return town.write("units-" + run + ".csv", csv.toString());
    }

    private static long timed(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}

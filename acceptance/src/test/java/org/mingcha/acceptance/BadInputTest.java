package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong, there is one sentence that says where and what to do, the right exit code, and nothing written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BadInputTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> GOOD = List.of("2025-03-04", "学习会", "学习", "主要负责人", "36");

    @TempDir
    static Path work;

    private Town town;
    private Path good;

    @BeforeAll
    void foundTown() {
        town = Town.founded(work);
        good = town.workbook("good.xlsx", Town.MEETINGS, List.of(Town.HEADER, GOOD));
    }

    @Test
    void ledgerFilesThatAreNoWorkbooksAreRefused() throws Exception {
        refusesLedger(BadFiles.photograph(work.resolve("photo.xlsx")), "photo.xlsx", "XLSX, XLS or CSV");
        refusesLedger(BadFiles.empty(work.resolve("empty.xlsx")), "empty.xlsx", "empty");
        refusesLedger(BadFiles.encrypted(good, work.resolve("locked.xlsx")), "locked.xlsx", "password");
        refusesLedger(BadFiles.broken(good, work.resolve("broken.xlsx")), "broken.xlsx", "damaged");
    }

    @Test
    void ledgerFilesThatAreTooLargeAreRefused() throws Exception {
        refusesLedger(BadFiles.huge(work.resolve("huge.xlsx")), "huge.xlsx", "too large");
        refusesLedger(BadFiles.huge(work.resolve("huge.csv")), "huge.csv", "too large");
        refusesLedger(BadFiles.bomb(good, work.resolve("bomb.xlsx")), "bomb.xlsx", "unpacks");
    }

    @Test
    void rowsAreRefusedByCell() {
        var rows = List.of(
                Town.HEADER,
                List.of("2025-02-30", "二月的会", "学习", "主要负责人", "36"),
                List.of("2025-03-05", "人数不清的会", "学习", "主要负责人", "若干"),
                List.of("2025-03-06", "", "学习", "主要负责人", "36"));
        var run = town.importLedger(town.workbook("cells.xlsx", Town.MEETINGS, rows))
                .exited(1);
        JsonNode sheet = JSON.readTree(run.out()).path("sheets").path(0);
        assertEquals(0, sheet.path("imported").asInt());
        assertRow(sheet.path("refused").path(0), 2, "A2", "2025-02-30");
        assertRow(sheet.path("refused").path(1), 3, "E3", "若干");
        assertRow(sheet.path("refused").path(2), 4, "B4", "missing");
        assertEquals("", run.err());
    }

    @Test
    void missingColumnIsNamed() {
        var rows = List.of(List.of("日期", "会议名称", "主持人"), List.of("2025-03-04", "学习会", "主要负责人"));
        var run = town.importLedger(town.workbook("columns.xlsx", Town.MEETINGS, rows))
                .exited(1);
        JsonNode refused =
                JSON.readTree(run.out()).path("sheets").path(0).path("refused").path(0);
        assertTrue(refused.path("reason").asString().contains("lacks the column"), run.out());
    }

    @Test
    void unknownSheetIsNamedAndWaits() {
        var run = town.importLedger(
                        town.workbook("sheet.xlsx", "食堂菜谱", List.of(List.of("菜名", "价格"), List.of("豆腐", "3"))))
                .exited(1);
        var sheet = JSON.readTree(run.out()).path("sheets").get(0);
        assertEquals("食堂菜谱", sheet.path("sheet").asString());
        assertTrue(sheet.path("register").isNull(), run.out());
        assertEquals(2, sheet.path("waiting").size());
    }

    @Test
    void unknownUnitIsNamed() {
        var run = town.mingcha("import", "ledger", good.toString(), "--unit", "999999999999");
        assertOneSentence(run.exited(1), "999999999999", "no unit");
    }

    @Test
    void unitFilesThatAreNoTablesAreRefused() throws Exception {
        refusesUnits(BadFiles.photograph(work.resolve("units-photo.csv")), "units-photo.csv", "CSV");
        refusesUnits(BadFiles.empty(work.resolve("units-empty.csv")), "units-empty.csv", "empty");
        refusesUnits(BadFiles.huge(work.resolve("units-huge.csv")), "units-huge.csv", "too large");
        refusesUnits(BadFiles.encrypted(good, work.resolve("units-locked.xlsx")), "units-locked.xlsx", "password");
        refusesUnits(BadFiles.bomb(good, work.resolve("units-bomb.xlsx")), "units-bomb.xlsx", "too large");
        refusesUnits(Path.of(town.write("units-columns.csv", "code,name\n980009,甲镇\n")), "units-columns.csv", "kind");
    }

    @Test
    void unitsThatMakeNoTreeAreRefusedByRow() {
        String file = town.write("tree.csv", """
                code,name,kind,parent
                980001,孤镇,town,987654
                980002,甲镇,town,980003
                980003,乙镇,town,980002
                980004,丙镇,town,999900000000
                980004,丁镇,town,999900000000
                """);
        var run = town.mingcha("import", "units", file, "--json").exited(1);
        JsonNode answer = JSON.readTree(run.out());
        assertReason(answer, 2, "neither in the files");
        assertReason(answer, 3, "circle");
        assertReason(answer, 4, "circle");
        assertReason(answer, 6, "two units cannot have one code");
    }

    @Test
    void unusableCommandsExitWithTwo() {
        couldNotRun(List.of("brew", "coffee"), "brew");
        couldNotRun(List.of("import", "ledger", "nowhere.xlsx", "--unit", Town.CODE), "nowhere.xlsx");
        couldNotRun(List.of("import", "ledger", good.toString()), "--unit");
        couldNotRun(List.of("import", "units", "nowhere.csv"), "nowhere.csv");
        couldNotRun(List.of("verify", "nowhere.zip"), "nowhere.zip");
        couldNotRun(List.of("bench", "coffee"), "coffee");
        couldNotRun(List.of("log", "audit", "nowhere", "--vkey", "nonsense"), "nowhere");
    }

    @Test
    void reportsThatCannotBeAreRefused() {
        couldNotRun(report("2025-13", "town-online-work", "json"), "2025-13");
        couldNotRun(report("2025", "no-such-list", "json"), "no-such-list");
        couldNotRun(report("2025", "town-online-work", "exe"), "exe");
    }

    /** Exit 1 is kept for a bundle that does not hold. */
    @Test
    void whatIsNoBundleIsToldApartByVerify() throws Exception {
        for (Path file : List.of(
                good, BadFiles.empty(work.resolve("empty.zip")), BadFiles.photograph(work.resolve("photo.zip"))))
            assertOneSentence(
                    ProgramRun.verifier(file.toString()).exited(2),
                    file.getFileName().toString());
    }

    @Test
    void nothingOfAllThatIsInTheLedger() throws Exception {
        Path exported = work.resolve("exported.xlsx");
        town.mingcha("export", "ledger", "--unit", Town.CODE, "--out", exported.toString())
                .ok();
        var again = town.mingcha("import", "ledger", exported.toString(), "--unit", Town.CODE, "--json");
        assertEquals("", again.ok().err());
        JSON.readTree(again.out())
                .path("sheets")
                .forEach(sheet -> assertEquals(0, sheet.path("repeated").size(), sheet.toString()));
    }

    private void refusesLedger(Path file, String... words) {
        assertOneSentence(
                town.mingcha("import", "ledger", file.toString(), "--unit", Town.CODE)
                        .exited(1),
                words);
    }

    private void refusesUnits(Path file, String... words) {
        assertOneSentence(town.mingcha("import", "units", file.toString()).exited(1), words);
    }

    private void couldNotRun(List<String> arguments, String... words) {
        assertOneSentence(town.mingcha(arguments.toArray(String[]::new)).exited(2), words);
    }

    private List<String> report(String period, String checklist, String format) {
        return List.of(
                "report",
                "--unit",
                Town.CODE,
                "--checklist",
                checklist,
                "--period",
                period,
                "--format",
                format,
                "--out",
                work.resolve("reports").toString());
    }

    private static void assertOneSentence(ProgramRun run, String... words) {
        assertNoTrace(run);
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        for (String word : words) assertTrue(run.err().contains(word), word + " is not in: " + run.err());
    }

    private static void assertNoTrace(ProgramRun run) {
        assertFalse(run.err().contains("\tat ") || run.err().contains("Exception"), run.err());
    }

    private static void assertRow(JsonNode refused, int row, String cell, String words) {
        assertEquals(row, refused.path("row").asInt(), refused.toString());
        assertEquals(cell, refused.path("cell").asString(), refused.toString());
        assertTrue(refused.path("reason").asString().contains(words), refused.toString());
    }

    private static void assertReason(JsonNode answer, int row, String words) {
        for (JsonNode refused : answer.path("refused"))
            if (refused.path("row").asInt() == row) {
                assertTrue(refused.path("reason").asString().contains(words), refused.toString());
                return;
            }
        throw new AssertionError("Row " + row + " was not refused: " + answer);
    }
}

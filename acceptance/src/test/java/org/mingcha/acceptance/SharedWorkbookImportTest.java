package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's real-looking workbook: the import finds what the facts file says, and the report counts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedWorkbookImportTest {
    private static final String UNIT = "999901001000";
    private static final JsonMapper JSON = new JsonMapper();

    private Path work = Path.of("");
    private Path data = Path.of("");
    private JsonNode facts;
    private String workbook;

    @BeforeAll
    void importUnits(@TempDir Path directory) throws IOException {
        work = directory;
        facts = JSON.readTree(Files.readString(Project.shared("data/yunling-town-ledger-2025.facts.json")));
        workbook = Project.shared("data/yunling-town-ledger-2025.xlsx").toString();
        data = work.resolve("data");
        Path units = work.resolve("units.csv");
        Files.writeString(units, """
                code,name,kind,parent
                999900000000,青溪县,county,CN
                999901001000,云岭镇,town,999900000000
                """);
        var imported = json(ProgramRun.mingcha(data, "import", "units", units.toString(), "--json")
                .ok());
        assertEquals(2, imported.path("imported").asInt());
    }

    @Test
    @Order(1)
    void importFindsWhatTheFactsSay() {
        var report = json(importLedger().exited(1));
        int tables = 0;
        for (JsonNode sheet : report.path("sheets")) {
            // What stands beside the tables: titles, headers.
            if (sheet.path("register").isNull()) continue;
            tables++;
            JsonNode expected =
                    facts.path("registers").path(sheet.path("register").asString());
            assertEquals(
                    expected.path("records").asInt(), sheet.path("imported").asInt(), sheet.toString());
            assertEquals(
                    expected.path("repeated_rows").asInt(),
                    sheet.path("repeated").size(),
                    sheet.toString());
            assertEquals(
                    expected.path("unreadable_rows").asInt(),
                    sheet.path("refused").size(),
                    sheet.toString());
            sheet.path("refused")
                    .forEach(row -> assertTrue(row.path("cell").asString().startsWith("A"), row.toString()));
        }
        assertEquals(facts.path("registers").size(), tables);
    }

    @Test
    @Order(2)
    void secondImportAddsNothing() {
        var report = json(importLedger().exited(1));
        report.path("sheets")
                .forEach(sheet -> assertEquals(0, sheet.path("imported").asInt(), sheet.toString()));
    }

    @Test
    @Order(3)
    void yearReportCountsTheFacts() throws IOException {
        JsonNode report = report("2025");
        assertCount(report, "1", "count", kind("meeting", "学习"));
        assertCount(report, "10", "count", kind("training", "干部"));
        assertCount(
                report, "11", "count", register("inspection").path("records").asInt());
        assertCount(report, "23", "count", kind("training", "学生"));
        assertEquals(
                register("inspection").path("sums").path("findings").asInt(),
                figure(report, "11", "findings").path("value").asInt());
    }

    @Test
    @Order(4)
    void halfYearReportCountsTheFirstHalf() throws IOException {
        JsonNode report = report("2025-H1");
        assertCount(
                report, "4", "count", register("incident").path("first_half").asInt());
        assertCount(
                report, "11", "count", register("inspection").path("first_half").asInt());
    }

    @Test
    @Order(5)
    void databaseAgreesWithTheLog() {
        ProgramRun.mingcha(data, "fsck").ok();
    }

    private ProgramRun importLedger() {
        return ProgramRun.mingcha(data, "import", "ledger", workbook, "--unit", UNIT, "--json");
    }

    private JsonNode report(String period) throws IOException {
        String[] line = {"report", "--unit", UNIT, "--checklist", "town-online-work", "--period", period};
        var arguments = new java.util.ArrayList<>(java.util.List.of(line));
        arguments.addAll(java.util.List.of(
                "--format", "json", "--out", work.resolve("out").toString()));
        ProgramRun.mingcha(data, arguments.toArray(String[]::new)).ok();
        return JSON.readTree(Files.readString(work.resolve("out/" + UNIT + "-town-online-work-" + period + ".json")));
    }

    private void assertCount(JsonNode report, String item, String name, int expected) {
        JsonNode figure = figure(report, item, name);
        assertEquals(expected, figure.path("value").asInt(), "item " + item + ": " + figure);
        assertEquals(expected, figure.path("entries").size(), "item " + item + ": " + figure);
    }

    private static JsonNode figure(JsonNode report, String item, String name) {
        for (JsonNode each : report.path("items"))
            if (each.path("id").asString().equals(item))
                for (JsonNode figure : each.path("figures"))
                    if (figure.path("name").asString().equals(name)) return figure;
        throw new AssertionError("no figure " + name + " in item " + item);
    }

    private int kind(String register, String kind) {
        return register(register).path("kinds").path(kind).asInt();
    }

    private JsonNode register(String id) {
        return facts.path("registers").path(id);
    }

    private static JsonNode json(ProgramRun command) {
        return JSON.readTree(command.out());
    }
}

package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office's real-looking workbook: every register is found and every row is told right. */
class SharedWorkbookReaderTest {
    private static final LedgerUnit TOWN =
            new LedgerUnit("999901001000", "云岭镇", "town", "CN/999901001000/", null, null);

    @Test
    void findsExactlyWhatTheFactsSay() throws IOException {
        var facts = JsonMapper.shared()
                .readTree(Files.readString(shared("yunling-town-ledger-2025.facts.json")))
                .path("registers");
        var all = tables(shared("yunling-town-ledger-2025.xlsx"));
        var tables = all.stream().filter(table -> table.plan.register() != null).toList();
        assertThat(tables).hasSize(facts.size());
        assertThat(all).allMatch(table -> table.waiting.isEmpty());
        tables.forEach(table -> matches(table, facts.path(table.register().id())));
    }

    private static void matches(ImportedTable sheet, JsonNode expected) {
        var keys = new HashSet<String>();
        int repeated = 0;
        int attendance = 0;
        for (var row : sheet.candidates) {
            if (keys.add(row.key().row())) {
                attendance += Integer.parseInt("0" + row.typed().text("attendance"));
            } else {
                repeated++;
            }
        }
        assertThat(keys).as(sheet.plan.sheet()).hasSize(expected.path("records").asInt());
        assertThat(repeated)
                .as(sheet.plan.sheet())
                .isEqualTo(expected.path("repeated_rows").asInt());
        assertThat(sheet.refused)
                .as(sheet.plan.sheet())
                .hasSize(expected.path("unreadable_rows").asInt());
        assertThat(sheet.refused.getFirst().cell())
                .isEqualTo("A" + sheet.refused.getFirst().row());
        assertThat(attendance)
                .isEqualTo(expected.path("sums").path("attendance").asInt());
    }

    private static List<ImportedTable> tables(Path file) {
        var reading = (WorkbookResult.Sheets)
                WorkbookReader.read(file, file.getFileName().toString(), SheetLimits.DEFAULT);
        var registers = Registers.shipped();
        var plan = ImportPlan.of(registers, reading.sheets(), file.getFileName().toString(), (table, _) -> table);
        return new PlanRows(registers, TOWN, name -> Optional.empty(), LocalDate.of(2026, 1, 5), false).read(plan);
    }

    /** The samples lie beside the project. */
    private static Path shared(String name) {
        var at = Path.of(System.getProperty("user.dir"));
        while (at != null && !Files.exists(at.resolve("shared/data").resolve(name))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "no shared samples here");
        return at.resolve("shared/data").resolve(name);
    }
}

package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.register.Registers;
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
        var rows = rows(shared("yunling-town-ledger-2025.xlsx"));
        assertThat(rows.unknown).isEmpty();
        assertThat(rows.sheets).hasSize(facts.size());
        rows.sheets.forEach(sheet -> matches(sheet, facts.path(sheet.register.id())));
    }

    private static void matches(ImportedSheet sheet, JsonNode expected) {
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
        assertThat(keys).as(sheet.name).hasSize(expected.path("records").asInt());
        assertThat(repeated)
                .as(sheet.name)
                .isEqualTo(expected.path("repeated_rows").asInt());
        assertThat(sheet.refused)
                .as(sheet.name)
                .hasSize(expected.path("unreadable_rows").asInt());
        assertThat(sheet.refused.getFirst().cell())
                .isEqualTo("A" + sheet.refused.getFirst().row());
        assertThat(attendance)
                .isEqualTo(expected.path("sums").path("attendance").asInt());
    }

    private static WorkbookRows rows(Path file) {
        var reading = (WorkbookResult.Sheets)
                WorkbookReader.read(file, file.getFileName().toString(), SheetLimits.DEFAULT);
        return new WorkbookRows(Registers.shipped(), TOWN, name -> Optional.empty(), LocalDate.of(2026, 1, 5))
                .read(reading.sheets());
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

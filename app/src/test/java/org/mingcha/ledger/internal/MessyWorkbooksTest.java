package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as untidy as offices keep them, and what a careful clerk reads in them: the proposals, taken as they are. */
class MessyWorkbooksTest {
    private static final LedgerUnit TOWN =
            new LedgerUnit("999901001000", "云岭镇", "town", "CN/999901001000/", null, null);

    /** What became of the records of all workbooks. */
    private int records;

    private int right;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void rowsAreTakenForWhatAClerkTakesThemFor() throws IOException {
        for (var truth : truths()) {
            compare(truth);
        }
        System.out.println("messy workbooks: " + right + " of " + records + " records right, " + wrong.size()
                + " wrong, " + silent.size() + " silent; not taken: " + missed);
        assertThat(wrong).isEmpty();
        assertThat(silent).isEmpty();
        assertThat(right * 100L).isGreaterThanOrEqualTo(records * 95L);
    }

    @Test
    void aTidyWorkbookAsksNothing() throws IOException {
        var file = folder().resolve("14-clean.xlsx");
        for (var table : tables(file, false)) {
            assertThat(table.waiting).as(table.plan.sheet()).isEmpty();
            assertThat(table.refused).as(table.plan.sheet()).isEmpty();
            assertThat(table.passed).as(table.plan.sheet()).allMatch(rows -> rows.isPlain());
        }
    }

    private record Place(String sheet, int row) {}

    private void compare(JsonNode truth) throws IOException {
        var file = folder().resolve(truth.path("file").asString());
        boolean csv = file.toString().endsWith(".csv");
        var taken = new HashMap<Place, List<ImportedTable.Candidate>>();
        var registers = new HashMap<ImportedTable.Candidate, Register>();
        var told = new HashSet<Place>();
        var keys = new HashSet<String>();
        for (var table : tables(file, true)) {
            var sheet = csv ? "" : table.plan.sheet();
            for (var row : table.candidates) {
                told.add(new Place(sheet, row.row()));
                if (keys.add(row.key().row())) {
                    taken.computeIfAbsent(new Place(sheet, row.row()), _ -> new ArrayList<>())
                            .add(row);
                    registers.put(row, table.register());
                }
            }
            table.refused.forEach(row -> told.add(new Place(sheet, row.row())));
            table.waiting.forEach(row -> told.add(new Place(sheet, row.row())));
            table.passed.forEach(rows -> rows(rows.rows()).forEach(row -> told.add(new Place(sheet, row))));
        }
        for (var record : truth.path("records").values()) {
            records++;
            found(truth, record, csv, taken, registers, told);
        }
        for (var open : truth.path("undecidable").values()) {
            var place = place(open, csv);
            take(open, place, taken, registers)
                    .filter(row -> !isRight(row, registers.get(row), open))
                    .ifPresent(row -> wrong.add(truth.path("file").asString() + " " + place + " " + row.typed()));
            if (!told.contains(place)) silent.add(truth.path("file").asString() + " " + place);
        }
        taken.forEach((place, rows) -> rows.forEach(
                row -> wrong.add(truth.path("file").asString() + " " + place + " is no record: " + row.typed())));
        for (var row : registers.keySet()) {
            for (var name : truth.path("names").values()) {
                assertThat(row.typed().values().toString()).doesNotContain(name.asString());
                assertThat(row.notices().toString()).doesNotContain(name.asString());
            }
        }
    }

    private void found(
            JsonNode truth,
            JsonNode record,
            boolean csv,
            Map<Place, List<ImportedTable.Candidate>> taken,
            Map<ImportedTable.Candidate, Register> registers,
            Set<Place> told) {
        var place = place(record, csv);
        var row = take(record, place, taken, registers);
        var where = truth.path("file").asString() + " " + place + " "
                + record.path("title").asString();
        if (row.isPresent()) {
            if (isRight(row.get(), registers.get(row.get()), record)) right++;
            else wrong.add(where + ": " + row.get().typed());
        } else if (told.contains(place)) {
            missed.add(where);
        } else {
            silent.add(where);
        }
    }

    private static Optional<ImportedTable.Candidate> take(
            JsonNode record,
            Place place,
            Map<Place, List<ImportedTable.Candidate>> taken,
            Map<ImportedTable.Candidate, Register> registers) {
        var rows = taken.getOrDefault(place, List.of());
        var row = rows.stream()
                .filter(each ->
                        registers.get(each).id().equals(record.path("register").asString()))
                .findFirst();
        row.ifPresent(rows::remove);
        return row;
    }

    private static Place place(JsonNode record, boolean csv) {
        return new Place(
                csv ? "" : record.path("sheet").asString(), record.path("row").asInt());
    }

    private static List<Integer> rows(String text) {
        var ends = text.split("-");
        var rows = new ArrayList<Integer>();
        for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) rows.add(row);
        return rows;
    }

    private static boolean isRight(ImportedTable.Candidate row, Register register, JsonNode record) {
        var title = register.subject().stream().map(row.typed()::text).collect(Collectors.joining(" "));
        return title.equals(record.path("title").asString())
                && row.typed()
                        .text(Field.HAPPENED_ON)
                        .equals(record.path("happened_on").asString(""))
                && record.path("fields").properties().stream()
                        .allMatch(field -> Objects.equals(value(row, field.getKey()), text(field.getValue())))
                && record.path("may").properties().stream()
                        .allMatch(field -> field.getValue().values().stream()
                                .anyMatch(may ->
                                        Objects.equals(value(row, field.getKey()), may.isNull() ? "" : text(may))));
    }

    private static String value(ImportedTable.Candidate row, String field) {
        var value = row.typed().values().getOrDefault(field, "");
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : value.toString();
    }

    private static String text(JsonNode node) {
        return node.isArray()
                ? node.values().stream().map(JsonNode::asString).collect(Collectors.joining("、"))
                : node.asString();
    }

    private static List<ImportedTable> tables(Path file, boolean accepted) {
        var reading = (WorkbookResult.Sheets)
                WorkbookReader.read(file, file.getFileName().toString(), SheetLimits.DEFAULT);
        var registers = Registers.shipped();
        var plan = ImportPlan.of(registers, reading.sheets(), file.getFileName().toString(), (table, _) -> table);
        return new PlanRows(registers, TOWN, name -> Optional.empty(), LocalDate.of(2026, 1, 5), accepted).read(plan);
    }

    private static List<JsonNode> truths() throws IOException {
        try (var files = Files.list(folder())) {
            var truths = new ArrayList<JsonNode>();
            for (var file : files.filter(each -> each.toString().endsWith(".truth.json"))
                    .sorted()
                    .toList()) {
                truths.add(JsonMapper.shared().readTree(Files.readString(file)));
            }
            return truths;
        }
    }

    /** The samples lie beside the project. */
    private static Path folder() {
        var at = Path.of(System.getProperty("user.dir"));
        while (at != null && !Files.exists(at.resolve("shared/data/workbooks"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "no shared samples here");
        return at.resolve("shared/data/workbooks");
    }
}

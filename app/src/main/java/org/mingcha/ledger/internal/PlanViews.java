package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.ledger.ImportPlanView;
import org.mingcha.ledger.ImportPlanView.Line;
import org.mingcha.ledger.ImportPlanView.Outcome;
import org.mingcha.ledger.plan.ImportPlan.ReadTable;
import org.mingcha.ledger.plan.PlannedRow.OpenWord;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.text.DateText;
import org.mingcha.ledger.text.PersonNames;
import org.mingcha.ledger.text.Wordform;

/** A plan as people look at it. */
final class PlanViews {
    private static final int MOST_WORDS = 40;

    private PlanViews() {}

    static ImportPlanView view(
            long number, WorkbookReading.Read read, List<ImportedTable> checked, ImportPlanView.Lateness late) {
        var tables = new ArrayList<ImportPlanView.Table>();
        for (int i = 0; i < checked.size(); i++) {
            tables.add(table(read, read.plan().tables().get(i), checked.get(i)));
        }
        return new ImportPlanView(number, read.unit().code(), read.fileName(), tables, late);
    }

    private static ImportPlanView.Table table(WorkbookReading.Read read, ReadTable planned, ImportedTable checked) {
        var rows = read.sheets().stream()
                .filter(sheet -> sheet.name().equals(planned.plan().sheet()))
                .flatMap(sheet -> sheet.rows().stream())
                .collect(Collectors.toMap(SheetRow::number, row -> row, (one, _) -> one));
        var lines = new HashMap<Integer, Line>();
        checked.passed.forEach(each -> {
            var ends = each.rows().split("-");
            for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                lines.put(row, new Line(row, List.of(), Outcome.PASSED, "", each.reason(), null));
            }
        });
        checked.repeated.forEach(row -> lines.put(row, new Line(row, List.of(), Outcome.REPEATED, "", null, null)));
        checked.taken.forEach(each -> lines.put(each.row(), taken(each)));
        checked.waiting.forEach(each -> lines.put(
                each.row(),
                new Line(each.row(), List.of(), Outcome.WAITING, each.cell(), each.reason(), each.proposal())));
        checked.refused.forEach(each -> lines.put(
                each.row(), new Line(each.row(), List.of(), Outcome.REFUSED, each.cell(), each.reason(), null)));
        var shown = lines.values().stream()
                .sorted(java.util.Comparator.comparingInt(Line::row))
                .map(line -> shown(line, planned, rows))
                .toList();
        return new ImportPlanView.Table(planned.plan(), shown, words(planned), planned.isTable());
    }

    /** Names of persons are none. */
    private static List<OpenWord> words(ReadTable planned) {
        var written = planned.rows().stream().flatMap(row -> row.openWords().stream());
        return Stream.concat(planned.plan().otherWork().stream(), written)
                .filter(word -> PersonNames.withoutNames(word.word()).equals(word.word()))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static Line taken(ImportedTable.Candidate row) {
        var notice = row.notices().isEmpty() ? null : row.notices().getFirst();
        return new Line(
                row.row(),
                List.of(),
                Outcome.RECORDED,
                notice == null ? "" : notice.cell(),
                notice == null ? null : notice.notice(),
                null);
    }

    private static Line shown(Line line, ReadTable table, Map<Integer, SheetRow> rows) {
        var row = rows.get(line.row());
        var shown = row == null
                ? List.<String>of()
                : table.isTable() ? cells(table, row) : List.of(text(row.cell(0), table.dayOffset()));
        return new Line(line.row(), shown, line.outcome(), line.cell(), line.reason(), line.proposal());
    }

    /** Of columns that feed no field nothing is shown: they may hold anything. */
    private static List<String> cells(ReadTable table, SheetRow row) {
        return table.plan().columns().stream()
                .map(column -> column.fields().isEmpty() ? "" : text(row.cell(column.column()), table.dayOffset()))
                .toList();
    }

    private static String text(Cell cell, int dayOffset) {
        if (cell.kind() == Cell.Kind.DAY
                && DateText.read(cell.text(), dayOffset) instanceof DateText.Meaning.Moment day) {
            return day.text().replace('T', ' ');
        }
        return PersonNames.withoutNames(Wordform.tidy(cell.text()));
    }
}

package org.mingcha.cli.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.Sheet;
import org.mingcha.ledger.LedgerMessages;

/** An import's report as interfaces.md fixes its JSON; what goes beyond it has names of its own. */
final class ImportAnswer {
    private ImportAnswer() {}

    static Map<String, Object> of(ImportReport report, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("import", report.number());
        answer.put("dry_run", report.dryRun());
        answer.put(
                "sheets",
                report.sheets().stream().map(sheet -> sheet(sheet, locale)).toList());
        answer.put("passed_over", report.unknownSheets());
        return answer;
    }

    /** The file as a whole was refused. */
    static Map<String, Object> refused(String sentence) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("import", null);
        answer.put("sheets", List.of());
        answer.put("reason", sentence);
        return answer;
    }

    private static Map<String, Object> sheet(Sheet sheet, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sheet", sheet.sheet());
        answer.put("register", sheet.register());
        answer.put("imported", sheet.imported());
        answer.put(
                "repeated",
                sheet.repeated().stream().map(row -> Map.of("row", row)).toList());
        answer.put(
                "refused",
                sheet.refused().stream().map(row -> refused(row, locale)).toList());
        answer.put(
                "notices",
                sheet.notices().stream()
                        .map(each ->
                                located(each.row(), each.cell(), "notice", LedgerMessages.of(each.notice(), locale)))
                        .toList());
        answer.put("passed_over_columns", sheet.unknownColumns());
        return answer;
    }

    private static Map<String, Object> refused(RefusedRow row, Locale locale) {
        var answer = located(row.row(), row.cell(), "reason", LedgerMessages.of(row.reason(), locale));
        answer.put(
                "also",
                row.also().stream()
                        .map(each -> located(row.row(), each.cell(), "reason", LedgerMessages.of(each.fault(), locale)))
                        .toList());
        return answer;
    }

    private static Map<String, Object> located(int row, String cell, String name, String sentence) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("row", row);
        answer.put("cell", cell);
        answer.put(name, sentence);
        return answer;
    }
}

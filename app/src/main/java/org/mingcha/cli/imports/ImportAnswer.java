package org.mingcha.cli.imports;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.Table;
import org.mingcha.ledger.ImportReport.WaitingRow;
import org.mingcha.ledger.LedgerMessages;

/** An import's report as interfaces.md fixes its JSON; what goes beyond it has names of its own. */
final class ImportAnswer {
    private ImportAnswer() {}

    static Map<String, Object> of(ImportReport report, @Nullable Path plan, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("import", report.number());
        answer.put("plan", plan == null ? null : plan.toString());
        answer.put("dry_run", report.dryRun());
        answer.put(
                "sheets",
                report.tables().stream().map(table -> table(table, locale)).toList());
        return answer;
    }

    /** The file as a whole was refused. */
    static Map<String, Object> refused(String sentence) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("import", null);
        answer.put("plan", null);
        answer.put("sheets", List.of());
        answer.put("reason", sentence);
        return answer;
    }

    private static Map<String, Object> table(Table table, Locale locale) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sheet", table.sheet());
        answer.put("rows", table.rows());
        answer.put("register", table.register());
        answer.put("imported", table.imported());
        answer.put(
                "repeated",
                table.repeated().stream().map(row -> Map.of("row", row)).toList());
        answer.put(
                "refused",
                table.refused().stream().map(row -> refused(row, locale)).toList());
        answer.put(
                "waiting",
                table.waiting().stream().map(row -> waiting(row, locale)).toList());
        answer.put(
                "passed",
                table.passed().stream()
                        .map(each -> Map.of("rows", each.rows(), "reason", LedgerMessages.of(each.reason(), locale)))
                        .toList());
        answer.put(
                "notices",
                table.notices().stream()
                        .map(each ->
                                located(each.row(), each.cell(), "notice", LedgerMessages.of(each.notice(), locale)))
                        .toList());
        answer.put("passed_over_columns", table.unknownColumns());
        return answer;
    }

    private static Map<String, Object> waiting(WaitingRow row, Locale locale) {
        var answer = located(row.row(), row.cell(), "reason", LedgerMessages.of(row.reason(), locale));
        var proposal = row.proposal();
        answer.put("proposal", proposal == null ? null : LedgerMessages.of(proposal, locale));
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

package org.mingcha.cli.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.Table;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;

/** An import's report for people: a line for each sheet, one for each row that needs them. */
record ImportLines(Session session) {
    void print(ImportReport report) {
        report.tables().forEach(this::table);
        var number = report.number();
        var imported = Integer.toString(report.imported());
        if (number != null) {
            session.line("ledger.import.done", imported, Long.toString(number));
        } else if (report.dryRun()) {
            session.line("ledger.import.dry", imported);
        } else if (report.hasWaiting() && !report.accepted()) {
            session.line("ledger.import.waits", Integer.toString(waiting(report)));
        } else {
            session.line("ledger.import.nothing", imported);
        }
    }

    private static int waiting(ImportReport report) {
        return report.tables().stream()
                .mapToInt(table -> table.waiting().size())
                .sum();
    }

    private void table(Table table) {
        var register = table.register();
        if (register != null) {
            session.line(
                    "ledger.import.table",
                    table.sheet(),
                    table.rows(),
                    session.bean(Ledger.class).registers().get(register).sheet(),
                    Integer.toString(table.imported()),
                    Integer.toString(table.repeated().size()),
                    Integer.toString(table.refused().size()),
                    Integer.toString(table.waiting().size()));
        }
        rows(table);
        table.notices()
                .forEach(notice -> session.line(
                        "ledger.import.notice",
                        table.sheet(),
                        notice.cell(),
                        LedgerMessages.of(notice.notice(), locale())));
        table.unknownColumns().forEach(name -> session.line("ledger.import.unknown-column", table.sheet(), name));
    }

    private void rows(Table table) {
        table.refused().forEach(row -> refused(table, row));
        waiting(table);
        if (!table.repeated().isEmpty()) {
            var rows = table.repeated().stream().map(String::valueOf).collect(Collectors.joining(", "));
            session.line("ledger.import.repeated", table.sheet(), rows);
        }
        table.passed().stream()
                .filter(rows -> !rows.isPlain())
                .forEach(rows -> session.line(
                        "ledger.import.passed",
                        table.sheet(),
                        rows.rows(),
                        LedgerMessages.of(rows.reason(), locale())));
    }

    /** Rows that wait for one thing are one line. */
    private void waiting(Table table) {
        var cells = new LinkedHashMap<List<String>, List<String>>();
        for (var row : table.waiting()) {
            var proposal = row.proposal();
            var said = List.of(
                    LedgerMessages.of(row.reason(), locale()),
                    proposal == null
                            ? session.messages().get("ledger.import.no-proposal")
                            : LedgerMessages.of(proposal, locale()));
            cells.computeIfAbsent(said, _ -> new ArrayList<>()).add(row.cell());
        }
        cells.forEach((said, where) -> session.line(
                "ledger.import.waiting", table.sheet(), String.join(", ", where), said.getFirst(), said.getLast()));
    }

    private void refused(Table table, RefusedRow row) {
        session.line("ledger.import.refused", table.sheet(), row.cell(), LedgerMessages.of(row.reason(), locale()));
        row.also()
                .forEach(each -> session.line(
                        "ledger.import.refused",
                        table.sheet(),
                        each.cell(),
                        LedgerMessages.of(each.fault(), locale())));
    }

    private java.util.Locale locale() {
        return session.messages().locale();
    }
}

package org.mingcha.cli.imports;

import java.util.stream.Collectors;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.ImportReport.Sheet;
import org.mingcha.ledger.LedgerMessages;

/** An import's report for people: a line for each sheet, one for each row that needs them. */
record ImportLines(Session session) {
    void print(ImportReport report) {
        report.sheets().forEach(this::sheet);
        report.unknownSheets().forEach(name -> session.line("ledger.import.unknown-sheet", name));
        var number = report.number();
        var imported = Integer.toString(report.imported());
        if (number != null) {
            session.line("ledger.import.done", imported, Long.toString(number));
        } else {
            session.line(report.dryRun() ? "ledger.import.dry" : "ledger.import.nothing", imported);
        }
    }

    private void sheet(Sheet sheet) {
        session.line(
                "ledger.import.sheet",
                sheet.sheet(),
                Integer.toString(sheet.imported()),
                Integer.toString(sheet.repeated().size()),
                Integer.toString(sheet.refused().size()));
        sheet.refused().forEach(row -> refused(sheet, row));
        if (!sheet.repeated().isEmpty()) {
            var rows = sheet.repeated().stream().map(String::valueOf).collect(Collectors.joining(", "));
            session.line("ledger.import.repeated", sheet.sheet(), rows);
        }
        sheet.notices()
                .forEach(notice -> session.line(
                        "ledger.import.notice",
                        sheet.sheet(),
                        notice.cell(),
                        LedgerMessages.of(notice.notice(), locale())));
        sheet.unknownColumns().forEach(name -> session.line("ledger.import.unknown-column", sheet.sheet(), name));
    }

    private void refused(Sheet sheet, RefusedRow row) {
        session.line("ledger.import.refused", sheet.sheet(), row.cell(), LedgerMessages.of(row.reason(), locale()));
        row.also()
                .forEach(each -> session.line(
                        "ledger.import.refused",
                        sheet.sheet(),
                        each.cell(),
                        LedgerMessages.of(each.fault(), locale())));
    }

    private java.util.Locale locale() {
        return session.messages().locale();
    }
}

package org.mingcha.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.ledger.ImportPlanView;
import org.mingcha.ledger.ImportPlanView.Line;
import org.mingcha.ledger.ImportPlanView.Outcome;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.messages.MessageBundles;

/**
 * The tables of a plan as a workbook, with what is the matter with each row in a column of its own. Columns that feed no
 * field are left out, and so are names of persons.
 */
final class MarkedWorkbook {
    private final Locale locale;

    MarkedWorkbook(Locale locale) {
        this.locale = locale;
    }

    byte[] write(ImportPlanView plan) {
        var bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (var workbook = new Workbook(bytes, "Mingcha", "1.0")) {
            for (var table : plan.tables()) {
                if (table.isTable()) {
                    sheet(workbook.newWorksheet(name(table.plan().sheet(), names)), table);
                }
            }
            if (names.isEmpty()) {
                workbook.newWorksheet("1");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the marked workbook of plan " + plan.number(), failure);
        }
        return bytes.toByteArray();
    }

    /** Two tables of one sheet are two sheets here; a sheet's name has 31 characters. */
    private static String name(String sheet, Set<String> names) {
        var base = sheet.substring(0, Math.min(sheet.length(), 26));
        var name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + " " + i;
        }
        return name;
    }

    private void sheet(Worksheet sheet, ImportPlanView.Table table) {
        var columns = table.plan().columns();
        int at = 0;
        for (var column : columns) {
            if (!column.fields().isEmpty()) {
                sheet.value(0, at++, column.header());
            }
        }
        sheet.value(0, at, MessageBundles.pattern("ledger.marked.outcome", locale));
        sheet.value(0, at + 1, MessageBundles.pattern("ledger.marked.reason", locale));
        sheet.range(0, 0, 0, at + 1).style().bold().set();
        sheet.freezePane(0, 1);
        int row = 1;
        for (var line : table.lines()) {
            row(sheet, row++, table, line);
        }
    }

    private void row(Worksheet sheet, int row, ImportPlanView.Table table, Line line) {
        int at = 0;
        var columns = table.plan().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).fields().isEmpty()) {
                sheet.value(row, at++, i < line.shown().size() ? line.shown().get(i) : "");
            }
        }
        var key = "ledger.outcome." + line.outcome().name().toLowerCase(Locale.ROOT);
        sheet.value(row, at, MessageBundles.pattern(key, locale));
        var reason = line.reason();
        if (reason != null && line.outcome() != Outcome.RECORDED) {
            sheet.value(row, at + 1, line.cell() + " " + LedgerMessages.of(reason, locale));
        }
    }
}

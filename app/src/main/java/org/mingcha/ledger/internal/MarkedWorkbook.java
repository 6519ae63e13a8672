package org.mingcha.ledger.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingcha.ledger.ImportPlanView;
import org.mingcha.ledger.ImportPlanView.Line;
import org.mingcha.ledger.ImportPlanView.Outcome;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.messages.MessageBundles;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.WorkbookWriter;

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
        try (var workbook = new WorkbookWriter(bytes, locale)) {
            for (var table : plan.tables()) {
                if (table.isTable()) {
                    sheet(workbook, name(table.plan().sheet(), names), table);
                }
            }
            if (names.isEmpty()) {
                workbook.lines("1", List.of());
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

    private void sheet(WorkbookWriter workbook, String name, ImportPlanView.Table table) throws IOException {
        var heads = new ArrayList<String>();
        for (var column : table.plan().columns()) {
            if (!column.fields().isEmpty()) {
                heads.add(column.header());
            }
        }
        heads.add(MessageBundles.pattern("ledger.marked.outcome", locale));
        heads.add(MessageBundles.pattern("ledger.marked.reason", locale));
        var sheet = workbook.table(name, heads);
        for (var line : table.lines()) {
            sheet.row(row(table, line));
        }
    }

    private List<CellValue> row(ImportPlanView.Table table, Line line) {
        var cells = new ArrayList<CellValue>();
        var columns = table.plan().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).fields().isEmpty()) {
                cells.add(i < line.shown().size() ? CellValue.dated(line.shown().get(i)) : CellValue.BLANK);
            }
        }
        var key = "ledger.outcome." + line.outcome().name().toLowerCase(Locale.ROOT);
        cells.add(CellValue.of(MessageBundles.pattern(key, locale)));
        var reason = line.reason();
        if (reason != null && line.outcome() != Outcome.RECORDED) {
            cells.add(CellValue.of(line.cell() + " " + LedgerMessages.of(reason, locale)));
        }
        return cells;
    }
}

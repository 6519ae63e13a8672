package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Field;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportReport.Located;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.sheet.Cell;
import org.mingcha.ledger.sheet.SheetRow;

/** Reads the rows below a header. */
final class RowReader {
    private static final Pattern TOTAL = Pattern.compile("(本?[年月季页周]度?|全年)?(合计|小计|总计|共计|累计|总数)[:：]?\\d*[次人条件场个]?");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(注|备注|说明|填表|制表|填报|审核|负责人|单位负责人|联系人|报送)[^0-9]*[:：].*|(注|备注)\\d*[.、:：].*");
    private final EntryReader entries;
    private final HeaderColumns columns;
    private final int dayOffset;

    RowReader(EntryReader entries, HeaderColumns columns, int dayOffset) {
        this.entries = entries;
        this.columns = columns;
        this.dayOffset = dayOffset;
    }

    /** What became of a row. */
    sealed interface Outcome {
        /** @param notices possible personal data in free text, by cell */
        record Entry(SheetRow row, EntryValues typed, List<Located> notices) implements Outcome {}

        record Refused(RefusedRow row) implements Outcome {}

        /** A total, a footnote, a repeated header, nothing that the register asks for. */
        record PassedOver() implements Outcome {}
    }

    Outcome read(SheetRow row) {
        if (isPassedOver(row)) {
            return new Outcome.PassedOver();
        }
        var found = entries.read(columns.register(), source(row));
        if (found.faults().isEmpty()) {
            return new Outcome.Entry(row, found.typed(), located(row, found.notices()));
        }
        return new Outcome.Refused(refused(row, found.faults()));
    }

    RefusedRow refused(SheetRow row, List<Fault> faults) {
        var all = located(row, faults);
        var first = all.getFirst();
        return new RefusedRow(row.number(), first.cell(), first.fault(), all.subList(1, all.size()));
    }

    private List<Located> located(SheetRow row, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Located(columns.address(fault.field(), row), fault))
                .toList();
    }

    private boolean isPassedOver(SheetRow row) {
        var mapped = columns.byField().values().stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .toList();
        return mapped.isEmpty() || isTotal(row) || isFootnote(row) || isHeaderAgain(row);
    }

    /** 合计 stands in the first column or where the day or the subject belongs, never only in free text further right. */
    private boolean isTotal(SheetRow row) {
        var places = new ArrayList<>(List.of(0, firstFilled(row)));
        columns.register().subject().forEach(name -> place(name, places));
        place(Field.HAPPENED_ON, places);
        return places.stream()
                .map(row::cell)
                .anyMatch(cell -> TOTAL.matcher(Wordform.key(cell.text())).matches());
    }

    private void place(String field, List<Integer> places) {
        var column = columns.byField().get(field);
        if (column != null) {
            places.add(column);
        }
    }

    private static int firstFilled(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                return column;
            }
        }
        return 0;
    }

    private static boolean isFootnote(SheetRow row) {
        var filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        return filled.size() == 1
                && FOOTNOTE.matcher(Wordform.key(filled.getFirst().text())).matches();
    }

    private boolean isHeaderAgain(SheetRow row) {
        return columns.byField().values().stream()
                .allMatch(column -> Wordform.key(row.cell(column).text())
                        .equals(Wordform.key(columns.header().cell(column).text())));
    }

    private EntryReader.Source source(SheetRow row) {
        return new EntryReader.Source() {
            @Override
            public boolean has(Field field) {
                return columns.byField().containsKey(field.name());
            }

            @Override
            public Cell cell(Field field) {
                return row.cell(columns.byField().getOrDefault(field.name(), Integer.MAX_VALUE));
            }

            @Override
            public int dayOffset() {
                return dayOffset;
            }
        };
    }
}

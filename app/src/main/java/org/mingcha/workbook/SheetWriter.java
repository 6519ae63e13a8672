package org.mingcha.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** One sheet: rows above, a head that stays in sight and stands on each printed page, the rows below it. */
public final class SheetWriter {
    /** So many rows say how wide the columns are, and so many are held at once. */
    private static final int CHUNK = 1_000;
    /** What a rule itself may name; more stands on a hidden sheet. */
    private static final int NAMED = 255;

    private final WorkbookWriter book;
    private final Worksheet sheet;
    private final List<String> heads;
    private final ColumnSizes sizes;
    private final int head;
    private final List<List<CellValue>> held = new ArrayList<>();
    private int next;
    private boolean isSized;

    SheetWriter(WorkbookWriter book, Worksheet sheet, List<List<String>> above, List<String> heads) {
        this.book = book;
        this.sheet = sheet;
        this.heads = List.copyOf(heads);
        this.head = above.size();
        this.sizes = new ColumnSizes();
        for (var row : above) {
            if (heads.isEmpty()) sizes.add(CellValue.texts(row));
            for (int column = 0; column < row.size(); column++) put(next, column, CellValue.of(row.get(column)));
            top(next, row.size());
            next++;
        }
        if (!heads.isEmpty()) head();
        PrintForm.of(sheet, book.text("workbook.page"));
    }

    private void head() {
        sizes.heads(heads);
        for (int column = 0; column < heads.size(); column++) sheet.value(head, column, heads.get(column));
        sheet.range(head, 0, head, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E7ECEF")
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(0, head + 1);
        sheet.repeatRows(head);
        next = head + 1;
    }

    public void row(List<CellValue> cells) throws IOException {
        held.add(List.copyOf(cells));
        if (held.size() == CHUNK) {
            writeHeld();
            sheet.flush();
        }
    }

    /** A row that shows how to fill in those below. */
    public void example(List<CellValue> cells) {
        held.add(List.copyOf(cells));
        sheet.range(head + 1, 0, head + 1, heads.size() - 1).style().italic().set();
    }

    /** What else is typed the spreadsheet refuses, saying what it wants. */
    public void rule(int column, CellRule rule, int rows) {
        var cells = sheet.range(head + 1, column, head + rows, column);
        switch (rule) {
            case CellRule.Choice(var words) -> choice(cells, words, heads.get(column));
            case CellRule.Day() -> day(cells, PrintForm.DAY, heads.get(column));
            case CellRule.Moment() -> day(cells, PrintForm.MOMENT, heads.get(column));
            case CellRule.Count() -> cells.style().format("0.##").set();
        }
        sizes.rule(column, rule);
    }

    private void choice(Range cells, List<String> words, String head) {
        var inline = String.join(",", words);
        var says = book.text("workbook.choice");
        if (inline.length() <= NAMED && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""))) {
            cells.validateWithListByFormula('"' + inline + '"').errorTitle(head).error(says);
        } else {
            cells.validateWithList(book.words(words)).errorTitle(head).error(says);
        }
    }

    private void day(Range cells, String format, String head) {
        cells.style().format(format).set();
        var first = cells.toString().split(":", 2)[0];
        cells.validateWithFormula("ISNUMBER(" + first + ")").errorTitle(head).error(book.text("workbook.day"));
    }

    void finish() throws IOException {
        writeHeld();
        if (!heads.isEmpty()) {
            sheet.setAutoFilter(head, 0, Math.max(next - 1, head), heads.size() - 1);
        }
        sheet.finish();
    }

    private void writeHeld() {
        if (!isSized) {
            held.forEach(sizes::add);
            sizes.set(sheet);
            isSized = true;
        }
        for (var row : held) {
            for (int column = 0; column < row.size(); column++) put(next, column, row.get(column));
            if (!heads.isEmpty()) bordered(next);
            next++;
        }
        held.clear();
    }

    private void put(int row, int column, CellValue value) {
        switch (value) {
            case CellValue.Text(var text) -> {
                if (!text.isEmpty()) sheet.value(row, column, text);
            }
            case CellValue.Count(var number) -> sheet.value(row, column, number);
            case CellValue.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(PrintForm.DAY).set();
            }
            case CellValue.Moment(var time) -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format(PrintForm.MOMENT).set();
            }
        }
    }

    private void top(int row, int cells) {
        if (cells == 0) return;
        sheet.range(row, 0, row, cells - 1)
                .style()
                .verticalAlignment("top")
                .wrapText(heads.isEmpty())
                .set();
    }

    private void bordered(int row) {
        sheet.range(row, 0, row, heads.size() - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("top")
                .wrapText(true)
                .set();
    }
}

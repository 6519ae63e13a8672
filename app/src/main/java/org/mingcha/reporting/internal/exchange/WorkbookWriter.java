package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;

/** For people. Codes and periods are text; counts are numbers that a spreadsheet can add up. */
final class WorkbookWriter implements RowWriter {
    private static final int FLUSH = 1_000;
    private static final int WIDTH = 16;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ReturnDefinition definition;
    private final List<Column> columns;
    private final Locale locale;
    private int next = 1;

    WorkbookWriter(ReturnDefinition definition, Locale reader, OutputStream to) {
        this.workbook = new Workbook(to, "Mingcha", "1.0");
        this.sheet = workbook.newWorksheet(definition.id());
        this.definition = definition;
        this.columns = Column.of(definition);
        this.locale = reader.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).heading(locale));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(FiledRow row) throws IOException {
        var cells = new TableRow(row, locale);
        for (int column = 0; column < columns.size(); column++) {
            var text = cells.text(columns.get(column));
            if (isCount(columns.get(column)) && !text.isEmpty()) {
                sheet.value(next, column, Long.parseLong(text));
            } else if (!text.isEmpty()) {
                sheet.value(next, column, text.replace("\r\n", "\n"));
            }
        }
        if (++next % FLUSH == 0) {
            sheet.flush();
        }
    }

    private boolean isCount(Column column) {
        return definition
                .field(column.name())
                .filter(field -> field.type() == ReturnField.Type.COUNT)
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}

package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.SheetWriter;
import org.mingcha.workbook.WorkbookWriter;

/** For people. Codes and periods are text; counts are numbers that a spreadsheet can add up, times are times. */
final class ReturnWorkbook implements RowWriter {
    private final WorkbookWriter workbook;
    private final SheetWriter sheet;
    private final ReturnDefinition definition;
    private final List<Column> columns;
    private final Locale locale;
    private final ZoneId zone;

    ReturnWorkbook(ReturnDefinition definition, Locale reader, ZoneId zone, OutputStream to) throws IOException {
        this.definition = definition;
        this.columns = Column.of(definition);
        this.locale = reader.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        this.zone = zone;
        this.workbook = new WorkbookWriter(to, locale);
        this.sheet = workbook.table(
                definition.id(),
                columns.stream().map(column -> column.heading(locale)).toList());
    }

    @Override
    public void write(FiledRow row) throws IOException {
        var cells = new TableRow(row, locale);
        var values = new ArrayList<CellValue>();
        for (var column : columns) {
            values.add(value(row, column, cells.text(column)));
        }
        sheet.row(values);
    }

    private CellValue value(FiledRow row, Column column, String text) {
        if (column.name().equals(Column.FILED_AT)) {
            return new CellValue.Moment(LocalDateTime.ofInstant(row.filedAt(), zone));
        }
        return isCount(column) && !text.isEmpty() ? CellValue.of(Long.parseLong(text)) : CellValue.of(text);
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

package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;

/** For programs. The mark at its start is for spreadsheets, which else take it for the machine's own encoding. */
final class CsvWriter implements RowWriter {
    private final CSVPrinter printer;
    private final ReturnDefinition definition;
    private final List<Column> columns;

    CsvWriter(ReturnDefinition definition, OutputStream to) throws IOException {
        var out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write('\ufeff');
        this.printer = new CSVPrinter(out, CSVFormat.DEFAULT);
        this.definition = definition;
        this.columns = Column.of(definition);
        printer.printRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(FiledRow row) throws IOException {
        var cells = new TableRow(row, Locale.ROOT);
        for (var column : columns) {
            var text = cells.text(column);
            printer.print(isNumber(column) ? text : SpreadsheetText.marked(text));
        }
        printer.println();
    }

    private boolean isNumber(Column column) {
        return definition.field(column.name()).filter(ReturnField::isNumber).isPresent();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}

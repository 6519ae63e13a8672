package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ExportReturns;

/** The writer of each format. */
public final class RowWriters {
    private RowWriters() {}

    public static RowWriter of(ExportReturns command, ReturnDefinition definition, Instant now, OutputStream to)
            throws IOException {
        return switch (command.format()) {
            case CSV -> new CsvWriter(definition, to);
            case XLSX -> new WorkbookWriter(definition, command.locale(), to);
            case ADX -> new AdxWriter(definition, now, to);
        };
    }
}

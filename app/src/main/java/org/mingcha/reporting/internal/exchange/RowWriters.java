package org.mingcha.reporting.internal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ExportReturns;

/** The writer of each format. */
public final class RowWriters {
    private RowWriters() {}

    public static RowWriter of(
            ExportReturns command, ReturnDefinition definition, Instant now, ZoneId zone, OutputStream to)
            throws IOException {
        return switch (command.format()) {
            case CSV -> new CsvWriter(definition, to);
            case XLSX -> new ReturnWorkbook(definition, command.locale(), zone, to);
            case ADX -> new AdxWriter(definition, now, to);
        };
    }
}

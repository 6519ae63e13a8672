package org.mingcha.web.matrix;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.RequestContext;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.WorkbookWriter;
import org.springframework.stereotype.Component;

/** Who is missing, as files. Each unit is written as it is read, so that a country's list is never held as a whole. */
@Component
class MissingExport {
    /** Spreadsheets run what begins like this. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private static final Pattern PLAIN = Pattern.compile("[^\",\r\n]*");

    private final ReturnReporting reporting;
    private final PeriodFilter.Reader reader;
    private final MissingLists lists;

    MissingExport(ReturnReporting reporting, PeriodFilter.Reader reader, MissingLists lists) {
        this.reporting = reporting;
        this.reader = reader;
        this.lists = lists;
    }

    PeriodFilter read(RequestContext context, PeriodFilter.Wanted wanted) {
        return reader.read(context, wanted).from("");
    }

    void csv(RequestContext context, PeriodFilter filter, OutputStream to) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            // Spreadsheets take a file without this mark for one in the machine's own encoding.
            out.write('\ufeff');
            out.write(line(headings(context)));
            each(context, filter, row -> out.write(line(row)));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MissingExport::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    void workbook(RequestContext context, PeriodFilter filter, OutputStream to) throws IOException {
        try (var workbook = new WorkbookWriter(to, context.words().locale())) {
            var sheet = workbook.table(context.t("matrix.missing.sheet"), headings(context));
            each(context, filter, row -> sheet.row(CellValue.texts(row)));
        }
    }

    private static List<String> headings(RequestContext context) {
        return Stream.of("code", "unit", "kind", "parent-code", "parent", "period", "state", "note")
                .map(each -> context.t("matrix.missing.column." + each))
                .toList();
    }

    /** One row. */
    private interface Row {
        void write(List<String> cells) throws IOException;
    }

    private void each(RequestContext context, PeriodFilter filter, Row to) {
        var said = lists.words(context, filter);
        var period = filter.period().code();
        reporting.missing(context.actor(), filter.query(), unit -> {
            try {
                to.write(cells(said, period, unit));
            } catch (IOException e) {
                throw new UncheckedIOException("The reader of a list went away", e);
            }
        });
    }

    private static List<String> cells(MissingLabels said, String period, MissingUnit unit) {
        return List.of(
                unit.unit(),
                unit.name(),
                said.kind(unit),
                unit.parent(),
                unit.parentName(),
                period,
                said.stateText(unit),
                unit.note());
    }
}

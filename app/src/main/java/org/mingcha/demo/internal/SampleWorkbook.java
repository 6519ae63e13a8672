package org.mingcha.demo.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows of one unit as the workbook that an office would keep: a sheet per register under a title row. */
public final class SampleWorkbook {
    private SampleWorkbook() {}

    public static void write(List<SampleRow> rows, Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Mingcha", "1.0")) {
            bySheet(rows).forEach((sheet, of) -> fill(workbook.newWorksheet(sheet), sheet, of));
        } catch (IOException e) {
            throw new UncheckedIOException("sample workbook " + file, e);
        }
    }

    private static Map<String, List<SampleRow>> bySheet(List<SampleRow> rows) {
        var sheets = new LinkedHashMap<String, List<SampleRow>>();
        rows.forEach(row -> sheets.computeIfAbsent(row.sheet(), name -> new java.util.ArrayList<>())
                .add(row));
        return sheets;
    }

    private static void fill(Worksheet sheet, String title, List<SampleRow> rows) {
        SequencedSet<String> headers = new LinkedHashSet<>();
        rows.forEach(row -> headers.addAll(row.cells().keySet()));
        sheet.value(0, 0, SampleCounty.YEAR + "年" + title);
        int column = 0;
        for (String header : headers) {
            sheet.value(1, column, header);
            for (int i = 0; i < rows.size(); i++)
                sheet.value(i + 2, column, rows.get(i).cells().get(header));
            column++;
        }
    }
}

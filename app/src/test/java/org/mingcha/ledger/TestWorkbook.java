package org.mingcha.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as a test needs it: sheets of rows of strings, numbers or nothing. */
public final class TestWorkbook {
    public static final List<Object> MEETING_HEADER = List.of("日期", "会议名称", "类型", "主持人", "参加人数");

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final TestWorkbook sheet(String name, List<Object>... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    /** A meeting sheet in the usual shape: title, header, rows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static TestWorkbook meetings(List<Object>... rows) {
        var all = new java.util.ArrayList<List<Object>>(List.of(List.of("云岭镇会议台账"), MEETING_HEADER));
        all.addAll(List.of(rows));
        var workbook = new TestWorkbook();
        workbook.sheets.put("会议台账", all);
        return workbook;
    }

    public Path at(Path file) {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> sheet.value(row, column, text.toString());
                }
            }
        }
    }
}

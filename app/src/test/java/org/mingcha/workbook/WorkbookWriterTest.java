package org.mingcha.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookWriterTest {
    private static final String LONG = "安全生产".repeat(40);

    @Test
    void whatBeginsLikeAFormulaStaysText() throws IOException {
        var starts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1");
        var bytes = written(sheet -> {
            for (var start : starts) sheet.row(List.of(CellValue.of(start)));
        });
        assertThat(SheetXml.of(bytes).sheet(1)).doesNotContain("<f>");
        var rows = read(bytes);
        for (int i = 0; i < starts.size(); i++) {
            var cell = rows.get(i + 1).getCell(0);
            assertThat(cell.getType()).as(starts.get(i)).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(starts.get(i));
        }
    }

    @Test
    void daysAndTimesAreSuchAndNumbersAreNumbers() throws IOException {
        var day = LocalDate.of(2026, 2, 28);
        var time = LocalDateTime.of(2026, 2, 28, 9, 30);
        var rows = read(written(sheet -> sheet.row(List.of(
                new CellValue.Day(day), new CellValue.Moment(time), CellValue.of(12), CellValue.dated("2026-02-30")))));
        var row = rows.get(1);
        assertThat(row.getCell(0).asDate().toLocalDate()).isEqualTo(day);
        assertThat(row.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(1).asDate()).isEqualTo(time);
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("12");
        assertThat(row.getCell(3).asString()).isEqualTo("2026-02-30");
    }

    @Test
    void columnsAreAsWideAsTheirContentAndTogetherAsAPage() throws IOException {
        var sheet = SheetXml.of(written(rows -> rows.row(
                        List.of(CellValue.of("x"), CellValue.of(LONG), CellValue.of(LONG), CellValue.of(LONG)))))
                .sheet(1);
        var widths = Pattern.compile("<col [^>]*width=\"([\\d.]+)\"")
                .matcher(sheet)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(widths).hasSize(4);
        assertThat(widths.getFirst()).isLessThan(15);
        assertThat(widths.get(1)).isBetween(30.0, 61.0);
        assertThat(widths.stream().mapToDouble(Double::doubleValue).sum()).isLessThan(175);
    }

    /** Beyond the first thousand each row is written as it comes; the head and the filter hold for all. */
    @Test
    void aLongListIsOneTable() throws IOException {
        var bytes = written(sheet -> {
            for (int i = 0; i < 2_500; i++) sheet.row(List.of(CellValue.of(i)));
        });
        assertThat(read(bytes)).hasSize(2_501);
        assertThat(SheetXml.of(bytes).sheet(1)).contains("<autoFilter ref=\"A1:D2501\"");
        assertThat(SheetXml.of(bytes).faults()).isEmpty();
    }

    @Test
    void manyWordsToChooseFromStandOnAHiddenSheet() throws IOException {
        var bytes = written(sheet -> {
            sheet.rule(0, new CellRule.Choice(List.of("甲", "乙")), 10);
            sheet.rule(1, new CellRule.Choice(List.of(LONG, LONG + "。")), 10);
            sheet.rule(2, new CellRule.Day(), 10);
        });
        var xml = SheetXml.of(bytes);
        assertThat(xml.sheet(1)).contains("sqref=\"A2:A11\"", "甲,乙", "sqref=\"B2:B11\"", "ISNUMBER(C2)", "请从列表中选一项。");
        assertThat(xml.book()).contains("state=\"hidden\"");
    }

    /** Besides it only stand-ins for an office's own files are written: they are to be as plain as those. */
    @Test
    void nothingElseWritesWorkbooks() throws IOException {
        var main = Path.of("src/main/java/org/mingcha");
        try (var files = Files.walk(main)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")
                                    && text(file).contains("org.dhatim.fastexcel.W"))
                            .map(file -> main.relativize(file).getName(0).toString())
                            .distinct())
                    .containsExactlyInAnyOrder("workbook", "demo", "bench");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {
        void fill(SheetWriter sheet) throws IOException;
    }

    private static byte[] written(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(bytes, Locale.SIMPLIFIED_CHINESE)) {
            filling.fill(workbook.table("表", List.of("一", "二", "三", "四")));
        }
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }
}

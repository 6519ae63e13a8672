package org.mingcha.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.TestWorkbook;

/** Files that are no ledger: each is refused by one sentence, quickly, and none is half read. */
class BadFileTest {
    @TempDir
    private Path folder;

    @Test
    void refusesMissingAndEmptyFile() throws IOException {
        assertThat(reason(folder.resolve("none.xlsx"))).isEqualTo(Reason.FILE_MISSING);
        assertThat(reason(Files.createFile(folder.resolve("empty.xlsx")))).isEqualTo(Reason.FILE_EMPTY);
    }

    @Test
    void refusesTwoGigabytesAtOnce() throws IOException {
        var file = folder.resolve("huge.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        var before = Instant.now();
        assertThat(reason(file)).isEqualTo(Reason.FILE_TOO_LARGE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesWrongTypes() throws IOException {
        var pdf = Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.7\nnothing");
        var html = Files.writeString(folder.resolve("b.xls"), "\ufeff<html><table><tr><td>日期</td></tr></table>");
        var docx = zip(folder.resolve("c.xlsx"), "word/document.xml", "<w:document/>");
        var binary = Files.write(folder.resolve("d.csv"), new byte[] {1, 2, 3, 0, 5});
        for (var file : List.of(pdf, html, docx, binary)) {
            assertThat(reason(file)).as(file.toString()).isEqualTo(Reason.FILE_WRONG_TYPE);
        }
    }

    @Test
    void namesEncryptedWorkbooks() throws IOException {
        var xlsx = folder.resolve("locked.xlsx");
        try (var ole = new POIFSFileSystem();
                var out = Files.newOutputStream(xlsx)) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptionInfo");
            ole.writeFilesystem(out);
        }
        assertThat(reason(xlsx)).isEqualTo(Reason.FILE_ENCRYPTED);
        var xls = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(xls)) {
            workbook.createSheet("会议台账").createRow(0).createCell(0).setCellValue("日期");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(reason(xls)).isEqualTo(Reason.FILE_ENCRYPTED);
    }

    @Test
    void refusesZipBombWithoutUnpackingItIntoMemory() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zeros(zip, 900);
        }
        assertThat(Files.size(file)).isLessThan(2_000_000);
        assertThat(reason(file)).isEqualTo(Reason.FILE_BOMB);
    }

    @Test
    void refusesDamagedWorkbooks() throws IOException {
        var whole = Files.readAllBytes(TestWorkbook.meetings().at(folder.resolve("whole.xlsx")));
        var cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(reason(cut)).isEqualTo(Reason.FILE_BROKEN);
        var crooked = zip(folder.resolve("crooked.xlsx"), "xl/workbook.xml", "<workbook><sheets>");
        assertThat(reason(crooked)).isEqualTo(Reason.FILE_BROKEN);
        var noEnd = Files.writeString(folder.resolve("a.csv"), "日期,名称\n2025-01-01,\"没有收尾");
        assertThat(reason(noEnd)).isEqualTo(Reason.FILE_BROKEN);
    }

    @Test
    void readsNoForeignEntities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        var file = folder.resolve("xxe.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            entry(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="会议台账" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            entry(zip, "xl/worksheets/sheet1.xml", """
                    <?xml version="1.0"?><!DOCTYPE x [<!ENTITY leak SYSTEM "%s">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&leak;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri()));
        }
        assertThat(WorkbookReader.read(file, "xxe.xlsx", SheetLimits.DEFAULT).toString())
                .doesNotContain("top secret");
    }

    @Test
    void refusesUnknownEncodingAndTooManyRows() throws IOException {
        var bytes = Files.write(folder.resolve("a.csv"), new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'});
        assertThat(reason(bytes)).isEqualTo(Reason.FILE_ENCODING);
        var few = new SheetLimits(1 << 20, 1 << 20, 1 << 24, 1 << 24, 1 << 24, 2, 10);
        var rows = Files.writeString(folder.resolve("b.csv"), "日期,名称\n1,2\n3,4\n");
        var refused = (WorkbookResult.Refused) WorkbookReader.read(rows, "b.csv", few);
        assertThat(refused.fault().reason()).isEqualTo(Reason.TOO_MANY_ROWS);
    }

    /** Thirteen megabytes of commas are a gigabyte of cells; a workbook packs the same into some kilobytes. */
    @Test
    void refusesFilesOfTooManyCells() throws IOException {
        var one = Files.writeString(folder.resolve("one-line.csv"), "a,".repeat(10_000_000));
        assertThat(reason(one)).isEqualTo(Reason.TOO_MUCH_CONTENT);
        var narrow = new SheetLimits(1 << 20, 1 << 20, 1 << 24, 1 << 24, 60, 100, 10);
        var workbook = TestWorkbook.meetings().at(folder.resolve("narrow.xlsx"));
        var refused = (WorkbookResult.Refused) WorkbookReader.read(workbook, "narrow.xlsx", narrow);
        assertThat(refused.fault().reason()).isEqualTo(Reason.TOO_MUCH_CONTENT);
    }

    private Reason reason(Path file) {
        var reading = WorkbookReader.read(file, String.valueOf(file.getFileName()), SheetLimits.DEFAULT);
        assertThat(reading).as(file.toString()).isInstanceOf(WorkbookResult.Refused.class);
        var fault = ((WorkbookResult.Refused) reading).fault();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(LedgerMessages.of(fault, locale))
                    .contains(String.valueOf(file.getFileName()))
                    .doesNotContain("{");
        }
        return fault.reason();
    }

    private static Path zip(Path file, String part, String text) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, part, text);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        var zeros = new byte[1 << 20];
        for (int i = 0; i < mebibytes; i++) {
            out.write(zeros);
        }
    }
}

package org.mingcha.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows come out of every kind of file. */
class OldWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void readsOldXlsWithNumbersFormulasAndErrors() throws IOException {
        var file = folder.resolve("old.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("会议台账").createRow(3);
            row.createCell(0).setCellValue(45706);
            row.createCell(1).setCellValue("会");
            row.createCell(3).setCellFormula("1+2");
            row.createCell(4).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        var sheet = ((WorkbookResult.Sheets) WorkbookReader.read(file, "old.xls", SheetLimits.DEFAULT))
                .sheets()
                .getFirst();
        var row = sheet.rows().getFirst();
        assertThat(row.number()).isEqualTo(4);
        assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.NUMBER, "45706"));
        assertThat(row.cell(2)).isEqualTo(Cell.BLANK);
        assertThat(row.cell(3).text()).isEqualTo("3");
        assertThat(row.cell(4).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(row.address(27)).isEqualTo("AB4");
    }

    @Test
    void readsSharedStringsWithoutPinyinGuidesAndRichTextWhole() throws IOException {
        var file = folder.resolve("pinyin.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            part(zip, "xl/workbook.xml", """
                    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="会议台账" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/sharedStrings.xml", """
                    <?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>学习会</t><rPh sb="0" eb="2"><t>xuexi</t></rPh></si><si><r><t>专题</t></r><r><rPr><b/></rPr><t>研究</t></r></si></sst>""");
            part(zip, "xl/worksheets/sheet1.xml", """
                    <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="7"><c r="A7" t="s"><v>0</v></c><c r="C7" t="s"><v>1</v></c><c r="D7" t="b"><v>1</v></c><c r="E7" t="e"><v>#DIV/0!</v></c><c r="F7"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>""");
        }
        var sheet = ((WorkbookResult.Sheets) WorkbookReader.read(file, "pinyin.xlsx", SheetLimits.DEFAULT))
                .sheets()
                .getFirst();
        var row = sheet.rows().getFirst();
        assertThat(sheet.dayOffset()).isEqualTo(1462);
        assertThat(row.number()).isEqualTo(7);
        assertThat(row.cell(0).text()).isEqualTo("学习会");
        assertThat(row.cell(2).text()).isEqualTo("专题研究");
        assertThat(row.cell(3).text()).isEqualToIgnoringCase("true");
        assertThat(row.cell(4).kind()).isEqualTo(Cell.Kind.ERROR);
        assertThat(row.cell(5).text()).isEqualTo("2");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

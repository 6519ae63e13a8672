package org.mingcha.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workbook whose parts are the input, NUL between them: a fuzzer that changes a zip breaks its checksums and never gets to
 * what is inside.
 */
public final class SheetParts {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final List<String> NAMES =
            List.of("xl/worksheets/sheet1.xml", "xl/words.xml", "xl/styles.xml", "xl/workbook.xml");

    private static final String SHEET = "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>";
    private static final String WORDS =
            "<sst xmlns=\"%s\"><si><t>日期</t></si><si><r><t>a</t></r><r><t>b</t></r></si></sst>";
    private static final String STYLES =
            "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy/m/d\"/>"
                    + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";
    private static final String BOOK =
            "<workbook xmlns=\"%s\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"会议台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private SheetParts() {}

    public static byte[] workbook(byte[] input) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/words.xml" ContentType="%ssharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>""".formatted(TYPE, TYPE, TYPE)));
        parts.put("xl/_rels/workbook.xml.rels", bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"""));
        var contents = new String(input, StandardCharsets.ISO_8859_1).split("\0", NAMES.size());
        for (int i = 0; i < contents.length; i++) {
            parts.put(NAMES.get(i), contents[i].getBytes(StandardCharsets.ISO_8859_1));
        }
        return Seeds.zip(parts);
    }

    /** Honest rows, and the ones that were once an attack. */
    public static Stream<byte[]> seeds() {
        var text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        var units = "<row r=\"1\">" + text.formatted("code") + text.formatted("name") + text.formatted("kind")
                + text.formatted("parent") + "</row><row r=\"2\"><c><v>999901001000</v></c>" + text.formatted("镇")
                + text.formatted("town") + text.formatted("CN") + "</row>";
        return Stream.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"><v>45000.5</v></c></row>",
                        "<row r=\"1\"><c t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>1</v></c><c t=\"s\"><v>1</v></c></row>",
                        "<row r=\"1\"><c t=\"str\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">A1+1</f><v>x</v></c><c><f t=\"shared\" si=\"0\"/></c></row>",
                        "<row><c><f t=\"array\" ref=\"A1:B2\">1</f></c></row><row><c r=\"XFD2\"/></row>",
                        "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>",
                        "<row r=\"1048577\"><c r=\"A99999999999\"/></row>",
                        "<row><c><v>1E999999999</v></c><c><v>-0</v></c></row>",
                        "<row><row/><c><c/></c></row>",
                        units)
                .map(rows -> SHEET.formatted(MAIN, rows) + "\0" + WORDS.formatted(MAIN) + "\0" + STYLES.formatted(MAIN)
                        + "\0" + BOOK.formatted(MAIN))
                .map(SheetParts::bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

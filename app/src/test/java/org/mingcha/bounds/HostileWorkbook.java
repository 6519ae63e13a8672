package org.mingcha.bounds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook whose parts are written by hand, so that they may say what no program would write. */
public final class HostileWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String AGAIN = "<again/>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String again = "";
    private int times;

    private HostileWorkbook(String sheet) {
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/words.xml" ContentType="%ssharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>""".formatted(TYPE, TYPE, TYPE));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
        with("xl/words.xml", "<sst xmlns=\"%s\"/>".formatted(MAIN));
        with("xl/styles.xml", "<styleSheet xmlns=\"%s\"><cellXfs/></styleSheet>".formatted(MAIN));
        with("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, sheet));
        named("<sheet name=\"会议台账\" sheetId=\"1\" r:id=\"rId1\"/>");
    }

    /** @param rows what stands in the sheet's data */
    public static HostileWorkbook ofRows(String rows) {
        return new HostileWorkbook("<sheetData>" + rows + "</sheetData>");
    }

    /** Larger than a test can hold: the rows again and again. */
    public static HostileWorkbook ofRows(String rows, int times) {
        var workbook = ofRows(AGAIN);
        workbook.again = rows;
        workbook.times = times;
        return workbook;
    }

    static HostileWorkbook ofSheet(String sheet) {
        return new HostileWorkbook(sheet);
    }

    /** A kilobyte, and a cell in column 321 million. */
    public static HostileWorkbook farCell() {
        return ofRows("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>日期</t></is></c></row>");
    }

    HostileWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    public HostileWorkbook named(String sheets) {
        return with("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets>%s</sheets></workbook>""".formatted(MAIN, sheets));
    }

    public Path at(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                var pieces = part.getValue().split(AGAIN, -1);
                zip.write(pieces[0].getBytes(StandardCharsets.UTF_8));
                if (pieces.length == 1) continue;
                for (int time = 0; time < times; time++) zip.write(again.getBytes(StandardCharsets.UTF_8));
                zip.write(pieces[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}

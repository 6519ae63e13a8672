package org.mingcha.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that once stopped a server, and their like; made once. */
final class HostileFiles {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String CATALOG = """
            {"catalog": {"uuid": "6e8a1a3c-2a1a-4f6b-9a53-4b6f0d7e8c11", "params": [%s], "metadata": {"title": "Title",
             "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
             "controls": [{"id": "c-1", "title": "T", "parts": [{"name": "statement", "prose": "%s"}]}]}}
            """;

    private HostileFiles() {}

    /** By name, for a form that wants a ledger or returns. */
    static Map<String, byte[]> workbooks(Path good, Path work) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("far-cell.xlsx", sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"));
        files.put("far-row.xlsx", sheet("<row r=\"99999999999\"><c r=\"A99999999999\"/></row>"));
        files.put("wide.xlsx", sheet("<row r=\"1\"><c r=\"XFD1\"/></row>" + "<row/>".repeat(200_000)));
        files.put("deep.xlsx", sheet("<a>".repeat(20_000)));
        files.put(
                "formulas.xlsx",
                sheet("<row><c><f t=\"shared\" ref=\"A1\" si=\"0\">" + "A1+".repeat(10_000) + "A1</f></c></row>"
                        + "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(20_000)));
        files.put(
                "digits.xlsx", sheet("<row><c><v>" + "9".repeat(100_000) + "</v></c><c><v>1E999999999</v></c></row>"));
        files.put("many.xlsx", sheet("<row><c><v>1</v></c></row>".repeat(1_000_000)));
        files.put("bomb.xlsx", Files.readAllBytes(BadFiles.bomb(good, work.resolve("bomb.xlsx"))));
        files.put("locked.xlsx", Files.readAllBytes(BadFiles.encrypted(good, work.resolve("locked.xlsx"))));
        files.put("broken.xlsx", Files.readAllBytes(BadFiles.broken(good, work.resolve("broken.xlsx"))));
        files.put("photo.xls", Files.readAllBytes(BadFiles.photograph(work.resolve("photo.xls"))));
        files.put("old.xls", old());
        files.put("quote.csv", text("a,b\n\"" + "x".repeat(2_000_000)));
        files.put("commas.csv", text(",".repeat(5_000_000)));
        files.put("nul.csv", new byte[1_000_000]);
        files.put(
                "dtd.xml",
                text("<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(1_000) + "\"><!ENTITY d \"" + "&b;".repeat(1_000)
                        + "\">]><adx xmlns=\"urn:ihe:qrph:adx:2015\">" + "&d;".repeat(1_000) + "</adx>"));
        files.put("deep.xml", text("<adx xmlns=\"urn:ihe:qrph:adx:2015\">" + "<group>".repeat(200_000)));
        files.put(
                "groups.xml",
                text("<adx xmlns=\"urn:ihe:qrph:adx:2015\">" + "<group dataSet=\"monthly\"/>".repeat(150_000)));
        files.put("empty.xlsx", new byte[0]);
        return files;
    }

    /** By name, for a form that wants a checklist. */
    static Map<String, byte[]> checklists() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("link.json", text(CATALOG.formatted("", "[".repeat(40_000))));
        files.put("links.json", text(CATALOG.formatted("", "[a](".repeat(1_000_000))));
        files.put("nested.json", text(CATALOG.formatted(nested(32), "{{p32}}")));
        files.put("chain.json", text(CATALOG.formatted(chain(100_000), "{{p100000}}")));
        files.put(
                "insertions.json",
                text(CATALOG.formatted(
                        "{\"id\": \"a\", \"label\": \"" + "x".repeat(100_000) + "\"}", "{{a}}".repeat(500))));
        files.put("values.json", text("{\"catalog\": {\"x\": [" + "{},".repeat(3_000_000) + "{}]}}"));
        files.put("deep.json", text("{\"catalog\": " + "[".repeat(2_000_000)));
        files.put("digits.json", text("{\"id\": " + "9".repeat(1_000_000) + "}"));
        files.put("aliases.yaml", text("a: &q " + "x".repeat(400_000) + "\nb: [" + "*q, ".repeat(600) + "*q]\n"));
        files.put("laughs.yaml", text("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n"));
        files.put("deep.yaml", text("- ".repeat(100_000)));
        files.put("values.yaml", text("- 1\n".repeat(2_000_000)));
        files.put("far-cell.xlsx", sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"));
        files.put("half.json", text("{\"id\": \"\\ud800\"}"));
        return files;
    }

    /** Some bytes of it changed: no two the same. */
    static byte[] spoiled(byte[] file, Random random) {
        var spoiled = file.clone();
        for (int i = 0; i < 1 + random.nextInt(20) && spoiled.length > 0; i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        return spoiled;
    }

    private static String nested(int depth) {
        var params = new StringBuilder("{\"id\": \"p0\", \"label\": \"x\"}");
        for (int level = 1; level <= depth; level++) {
            params.append(",{\"id\": \"p%1$d\", \"label\": \"{{p%2$d}}{{p%2$d}}\"}".formatted(level, level - 1));
        }
        return params.toString();
    }

    private static String chain(int length) {
        var params = new StringBuilder("{\"id\": \"p0\", \"label\": \"x\"}");
        for (int at = 1; at <= length; at++) {
            params.append(",{\"id\": \"p%d\", \"label\": \"{{p%d}}\"}".formatted(at, at - 1));
        }
        return params.toString();
    }

    /** Begins as OLE2 does and goes on with nothing sensible. */
    private static byte[] old() {
        var bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static byte[] sheet(String rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                        + "relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument"
                        + "/2006/relationships\"><sheets><sheet name=\"会议台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(text(part.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

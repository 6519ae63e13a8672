package org.mingcha.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The parts of a workbook as they stand in the file, and what each of its sheets lacks to be read and printed well. */
public record SheetXml(Map<String, String> parts) {
    private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]*)\"[^>]*?(state=\"hidden\")?[^>]*/>");

    private static final Map<String, String> OF_ALL = Map.of(
            "A4 across",
                    "<pageSetup[^>]*paperSize=\"9\"[^>]*orientation=\"landscape\"|<pageSetup[^>]*orientation=\"landscape\"[^>]*paperSize=\"9\"",
            "one page wide", "<pageSetup[^>]*fitToWidth=\"1\"",
            "as high as it needs", "<pageSetup[^>]*fitToHeight=\"0\"",
            "fit to page", "<pageSetUpPr[^>]*fitToPage=\"(1|true)\"",
            "its name above", "<oddHeader>[^<]*&amp;A",
            "page number", "<oddFooter>[^<]*&amp;P",
            "widths by content", "<col [^>]*width=");

    private static final Map<String, String> OF_TABLES = Map.of(
            "head in sight", "<pane [^>]*ySplit=\"\\d+\"[^>]*state=\"frozen\"",
            "filter", "<autoFilter ref=\"[A-Z]+\\d+:[A-Z]+\\d+\"");

    public static SheetXml of(byte[] workbook) {
        var parts = new TreeMap<String, String>();
        try {
            // What is streamed says its sizes at the end, where only a reader of files looks.
            var file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    var bytes = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SheetXml(parts);
    }

    public String sheet(int number) {
        return parts.getOrDefault("xl/worksheets/sheet" + number + ".xml", "");
    }

    String book() {
        return parts.getOrDefault("xl/workbook.xml", "");
    }

    /** What is missing, by sheet. A sheet without a head (explanations) has nothing to filter or repeat. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var sheets = SHEET.matcher(book()).results().toList();
        if (sheets.isEmpty()) faults.add("no sheets: " + book());
        int tables = 0;
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).group().contains("hidden")) continue;
            var name = sheets.get(i).group(1);
            find(OF_ALL, name, sheet(i + 1), faults);
            if (sheet(i + 1).contains("<autoFilter")) {
                tables++;
                find(OF_TABLES, name, sheet(i + 1), faults);
                var repeated = "localSheetId=\"" + i + "\" name=\"_xlnm.Print_Titles\"";
                if (!book().contains(repeated)) faults.add(name + ": head on each page");
            }
        }
        if (tables == 0) faults.add("no table");
        if (parts.values().stream().anyMatch(part -> part.contains("<f>"))) faults.add("a formula");
        if (!parts.getOrDefault("xl/styles.xml", "").contains("wrapText=\"true\"")) faults.add("no cell wraps");
        return faults;
    }

    private static void find(Map<String, String> wanted, String name, String sheet, List<String> faults) {
        wanted.forEach((what, pattern) -> {
            if (!Pattern.compile(pattern).matcher(sheet).find()) faults.add(name + ": " + what);
        });
    }
}

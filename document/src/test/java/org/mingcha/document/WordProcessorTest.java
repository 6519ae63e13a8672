package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Word file set by a program that is not ours, with the embedded faces, beside our own pages of the same document. */
@Tag("slow")
class WordProcessorTest {
    private static final double SAME = 0.95;
    private static final Path FONTS =
            Path.of("src/main/resources/org/mingcha/document/fonts").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeAll
    static void itIsInstalled() {
        assumeTrue(
                List.of("/usr/bin/soffice", "/usr/local/bin/soffice").stream()
                        .anyMatch(path -> Files.exists(Path.of(path))),
                "LibreOffice Writer is not installed");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aReportHasTheSamePagesAndLines(Layout layout) throws Exception {
        compare(ReportDocument.from(SampleReport.bytes(), layout));
    }

    @Test
    void aPaperWithHeadTurnedAnnexAndFootHasTheSamePagesAndLines() throws Exception {
        compare(PaperSample.document());
    }

    private void compare(Document document) throws Exception {
        List<List<String>> wanted = PdfLines.of(OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX));
        List<List<String>> found =
                PdfLines.of(converted(OfficialDocument.render(document, Format.DOCX, CitationStyle.ANNEX)));
        assertEquals(wanted.size(), found.size(), "pages");
        int lines = 0;
        List<String> others = new ArrayList<>();
        for (int page = 0; page < wanted.size(); page++) {
            List<String> left = new ArrayList<>(found.get(page));
            for (String line : wanted.get(page)) {
                lines++;
                if (!left.remove(line)) {
                    others.add("page " + (page + 1) + ": " + line);
                }
            }
        }
        assertTrue(others.size() <= lines * (1 - SAME), others.size() + " of " + lines + ": " + others);
    }

    private byte[] converted(byte[] docx) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("document.docx"), docx);
        ProcessBuilder office = new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        office.environment()
                .put(
                        "FONTCONFIG_FILE",
                        Files.writeString(folder.resolve("fonts.conf"), faces()).toString());
        Process running = office.redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertTrue(running.waitFor(3, TimeUnit.MINUTES), "LibreOffice did not end");
        return Files.readAllBytes(folder.resolve("document.pdf"));
    }

    /** The names that Word files use lead to the faces of our pages. */
    private String faces() {
        StringBuilder rules = new StringBuilder("<?xml version=\"1.0\"?><fontconfig><dir>" + FONTS + "</dir><cachedir>"
                + folder.resolve("faces") + "</cachedir>");
        for (LayoutProfile.Face face : LayoutProfile.GBT9704_2012.faces().values()) {
            rules.append("<match target=\"pattern\"><test name=\"family\"><string>")
                    .append(face.docx())
                    .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>")
                    .append(face.family())
                    .append("</string></edit></match>");
        }
        return rules.append("</fontconfig>").toString();
    }
}

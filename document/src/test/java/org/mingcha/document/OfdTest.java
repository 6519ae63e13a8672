package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.document.layout.LaidDocument;
import org.mingcha.document.layout.PageLayout;
import org.mingcha.document.layout.PlacedPage;
import org.mingcha.document.layout.PlacedText;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** What a reader by others finds in an OFD file. */
class OfdTest {
    private static final Pattern TEXT =
            Pattern.compile("<ofd:TextObject ID=\"\\d+\" Boundary=\"(\\S+) (\\S+) (\\S+) (\\S+)\" Font=\"(\\d+)\"[^>]*>"
                    + "(?:<ofd:FillColor[^>]*/>)?<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");

    private static final Document SAMPLE = ReportDocument.from(SampleReport.bytes(), Layout.LIST);
    private static final byte[] OFD = OfficialDocument.render(SAMPLE, Format.OFD, CitationStyle.ANNEX);

    private static LaidDocument laid() {
        return new PageLayout(LayoutProfile.GBT9704_2012, EmbeddedFonts.shipped()).lay(SAMPLE, CitationStyle.ANNEX);
    }

    @Test
    void aReaderByOthersFindsEveryCharacterInOrder(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("report.ofd"), OFD);
        try (OFDReader reader = new OFDReader(file)) {
            assertEquals(laid().pages().size(), reader.getNumberOfPages());
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int i = 0; i < laid().pages().size(); i++) {
                String found = String.join("", extractor.getPageContent(i + 1));
                assertEquals(shown(laid().pages().get(i)), found, "page " + (i + 1));
            }
        }
    }

    private static String shown(PlacedPage page) {
        List<PlacedText> all = new ArrayList<>(page.texts());
        all.addAll(page.foot());
        return all.stream().map(PlacedText::text).collect(Collectors.joining());
    }

    @Test
    void everyTextStandsOnThePageInAFaceThatHasItsCharacters() throws Exception {
        Map<String, byte[]> parts = parts();
        Map<String, CmapLookup> faces = faces(parts);
        int texts = 0;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().endsWith("Content.xml")) {
                continue;
            }
            for (MatchResult text :
                    TEXT.matcher(utf8(part.getValue())).results().toList()) {
                texts++;
                assertTrue(Double.parseDouble(text.group(1)) >= 27.99, text.group());
                double right = Double.parseDouble(text.group(1)) + Double.parseDouble(text.group(3));
                assertTrue(right <= 184.1, text.group());
                text.group(6)
                        .replace("&lt;", "<")
                        .codePoints()
                        .filter(c -> c != ' ')
                        .forEach(c -> {
                            int glyph = faces.get(text.group(5)).getGlyphId(c);
                            assertTrue(glyph > 0, "%s lacks U+%04X".formatted(text.group(5), c));
                        });
            }
        }
        assertTrue(texts > 1000, "texts: " + texts);
    }

    private static Map<String, CmapLookup> faces(Map<String, byte[]> parts) throws IOException {
        Map<String, CmapLookup> faces = new HashMap<>();
        Pattern font = Pattern.compile("<ofd:Font ID=\"(\\d+)\" [^>]*><ofd:FontFile>([^<]+)<");
        for (MatchResult found :
                font.matcher(utf8(parts.get("Doc_0/PublicRes.xml"))).results().toList()) {
            byte[] file = parts.get("Doc_0/Res/" + found.group(2));
            try (TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                faces.put(found.group(1), face.getUnicodeCmapLookup());
            }
        }
        return faces;
    }

    @Test
    void itsListOfHeadingsLeadsToTheirPages() throws Exception {
        String root = utf8(parts().get("Doc_0/Document.xml"));
        List<String> titles = Pattern.compile("OutlineElem Title=\"([^\"]*)\"")
                .matcher(root)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(laid().outline().stream().map(entry -> entry.title()).toList(), titles);
        assertTrue(titles.size() >= 4, titles.toString());
    }

    @Test
    void everyPartIsWellFormedAndEveryNumberThereOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts().entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue()));
                Pattern.compile(" ID=\"(\\d+)\"")
                        .matcher(utf8(part.getValue()))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(ids::add);
            }
        }
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void writtenTwiceGivesTheSameBytesAndIsSmall() {
        assertArrayEquals(OFD, OfficialDocument.render(SAMPLE, Format.OFD, CitationStyle.ANNEX));
        assertTrue(OFD.length < 400_000, "bytes: " + OFD.length);
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(OFD))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String utf8(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}

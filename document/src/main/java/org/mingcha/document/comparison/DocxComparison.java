package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.mingcha.document.Block;
import org.mingcha.document.Document;
import org.mingcha.document.DocumentMetadata;
import org.mingcha.document.DocxChart;
import org.mingcha.document.Passage;
import org.mingcha.document.Passages;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** Reads what a Word document says and compares it with what it must. All but its text is the same in all of ours. */
final class DocxComparison {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._/\\[\\]-]{1,60}");
    private static final String TEXT = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SECTION = "<w:sectPr>";
    private static final Pattern SECTIONS = Pattern.compile("<w:sectPr>.*?</w:sectPr>");

    private final Document document;
    private final List<Passage> passages;

    DocxComparison(Document document, List<Passage> passages) {
        this.document = document;
        this.passages = passages.stream()
                .filter(each -> each.row() >= 0 || !each.text().isBlank())
                .toList();
    }

    Outcome compare(byte[] docx) {
        SortedMap<String, byte[]> parts = parts(docx);
        DocxParts.check(parts, document.charts());
        if (!Arrays.equals(
                parts.get(PROPERTIES), DocumentMetadata.coreProperties(document).getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedDocument(Oddity.HIDDEN, PROPERTIES);
        }
        String xml = new String(parts.getOrDefault(TEXT, new byte[0]), StandardCharsets.UTF_8);
        int section = xml.lastIndexOf(SECTION);
        if (section < 0) {
            throw RefusedDocument.structure(TEXT);
        }
        DocxParts.checkSection(xml.substring(section));
        String text = SECTIONS.matcher(charts(xml.substring(0, section))).replaceAll(pages -> {
            DocxParts.checkPages(pages.group());
            return "";
        });
        return compare(new DocxReader(text, new Budget(), widest()).read());
    }

    /** Each drawing as it has to be, in the place of which its words are read: what draws otherwise stays, and is refused. */
    private String charts(String xml) {
        String read = xml;
        for (int i = 0; i < document.charts().size(); i++) {
            Block.Chart chart = document.charts().get(i);
            String drawing = DocxChart.paragraph(chart, i + 1);
            int at = read.indexOf(drawing);
            if (at < 0 || read.indexOf(drawing, at + 1) >= 0 || xml.contains(DocxReader.DRAWN)) {
                throw new RefusedDocument(Oddity.PICTURE, DocxChart.part(i + 1));
            }
            read = read.substring(0, at)
                    + DocxReader.drawn(chart.alternative())
                    + read.substring(at + drawing.length());
        }
        return read;
    }

    /** In twips, rounded up: 156 mm, and 225 mm where pages are turned. */
    private int widest() {
        boolean isTurned =
                document.blocks().stream().anyMatch(block -> block instanceof Block.Annex annex && annex.isTurned());
        return isTurned ? 12_760 : 8_850;
    }

    private static SortedMap<String, byte[]> parts(byte[] docx) {
        ZipContents zip = ZipReader.read(docx, NAMES).orElseThrow(() -> RefusedDocument.damaged("no zip"));
        if (!zip.oddities().isEmpty()) {
            throw RefusedDocument.damaged("zip " + zip.oddities().getFirst().entry());
        }
        return zip.files();
    }

    private Outcome compare(List<DocxReader.Paragraph> found) {
        List<DocxReader.Paragraph> said = found.stream()
                .filter(each -> each.row() >= 0 || !each.text().isBlank())
                .toList();
        for (int i = 0; i < Math.max(said.size(), passages.size()); i++) {
            Passage passage = i < passages.size() ? passages.get(i) : null;
            DocxReader.Paragraph paragraph = i < said.size() ? said.get(i) : null;
            String expected = passage == null ? "" : passage.text();
            String text = paragraph == null ? "" : paragraph.text();
            if (passage == null || paragraph == null || !says(text, passage)) {
                return new Outcome.Differs(
                        passage == null ? TEXT : passage.place(),
                        TextMatch.around(expected, text),
                        TextMatch.around(text, expected));
            }
            if (!paragraph.looksAs(passage)) {
                throw new RefusedDocument(Oddity.COLOUR, passage.place());
            }
            if (!paragraph.isSetAs(passage)) {
                throw RefusedDocument.structure(passage.place() + ": " + paragraph.style());
            }
        }
        return new Outcome.Same(How.TEXT);
    }

    /** A title may be broken into lines, where all our documents break it. */
    private static boolean says(String text, Passage passage) {
        return text.equals(passage.text()) || text.equals(String.join("\n", Passages.titleLines(passage.text())));
    }
}

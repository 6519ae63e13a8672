package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** What can be done to a Word file so that people read something else than what was sealed as figures. */
class DocxForgeryTest {

    private static final String TEXT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    /** Something done to the parts of an honest file, and what it is found to be. */
    record Forgery(String name, Oddity found, Consumer<Map<String, String>> change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void anHonestFilePackedAnewHolds() {
        assertEquals(new Outcome.Same(How.TEXT), ComparedReport.compare(Format.DOCX, forged(parts -> {})));
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                new Forgery("hidden text", Oddity.HIDDEN, run("<w:rPr><w:vanish/></w:rPr>")),
                new Forgery("white text", Oddity.COLOUR, run("<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>")),
                new Forgery("text in one point", Oddity.SIZE, run("<w:rPr><w:sz w:val=\"2\"/></w:rPr>")),
                new Forgery("text in another font", Oddity.FONT, run("<w:rPr><w:rFonts w:ascii=\"X\"/></w:rPr>")),
                new Forgery("a picture", Oddity.PICTURE, run("<w:drawing/>")),
                new Forgery("a field", Oddity.LINK, run("<w:fldChar w:fldCharType=\"begin\"/>")),
                new Forgery("a comment", Oddity.ANNOTATION, run("<w:commentReference w:id=\"0\"/>")),
                new Forgery(
                        "a break within a figure",
                        Oddity.STRUCTURE,
                        text("(<w:rStyle w:val=\"Figure\"/></w:rPr>)", "$1<w:br/>")),
                new Forgery(
                        "a frame over the text", Oddity.COVERED, text("<w:pStyle w:val=\"Body\"/>", "<w:framePr/>")),
                new Forgery(
                        "a measured frame over the text",
                        Oddity.COVERED,
                        text(
                                "<w:pStyle w:val=\"Body\"/>",
                                "<w:pStyle w:val=\"Body\"/><w:framePr w:yAlign=\"bottom\"/>")),
                new Forgery(
                        "characters one over the other",
                        Oddity.HIDDEN,
                        run("<w:rPr><w:spacing w:val=\"-90\"/></w:rPr>")),
                new Forgery(
                        "a line upon another",
                        Oddity.SIZE,
                        text(
                                "<w:pStyle w:val=\"Body\"/>",
                                "<w:pStyle w:val=\"Body\"/><w:spacing w:line=\"300\" w:lineRule=\"exact\"/>")),
                new Forgery("a tab in a sentence", Oddity.STRUCTURE, run("<w:tab/>")),
                new Forgery("a revision", Oddity.UPDATED, text("<w:r>", "<w:ins><w:r>")),
                new Forgery(
                        "a column as wide as a hair", Oddity.HIDDEN, text("<w:tcW w:w=\"", "<w:tcW w:w=\"1\" x=\"")),
                new Forgery(
                        "text beside the page",
                        Oddity.HIDDEN,
                        text("<w:pStyle w:val=\"Body\"/>", "<w:pStyle w:val=\"Body\"/><w:ind w:left=\"9000\"/>")),
                new Forgery(
                        "a heading's style for a paragraph",
                        Oddity.STRUCTURE,
                        text("<w:pStyle w:val=\"Addressee\"/>", "<w:pStyle w:val=\"Note\"/>")),
                new Forgery("a page of another size", Oddity.STRUCTURE, text("<w:pgSz w:w=\"1", "<w:pgSz w:w=\"2")),
                new Forgery(
                        "styles with hidden text",
                        Oddity.HIDDEN,
                        parts -> parts.compute(
                                STYLES, (name, part) -> part.replaceFirst("<w:rPr>", "<w:rPr><w:vanish/>"))),
                new Forgery("another font table", Oddity.FONT, parts -> parts.put("word/fontTable.xml", "<w:fonts/>")),
                new Forgery(
                        "a relation to somewhere else",
                        Oddity.LINK,
                        parts -> parts.compute(
                                "word/_rels/document.xml.rels",
                                (name, part) -> part.replace("styles.xml", "http://192.0.2.1/"))),
                new Forgery("a picture's part", Oddity.PICTURE, parts -> parts.put("word/media/a.png", "x")),
                new Forgery(
                        "columns beyond the page",
                        Oddity.OUTSIDE,
                        text("<w:gridCol w:w=\"[0-9]+\"/>", "<w:gridCol w:w=\"8800\"/>")),
                new Forgery("a macro", Oddity.SCRIPT, parts -> parts.put("word/vbaProject.bin", "x")),
                new Forgery("an attachment", Oddity.ATTACHMENT, parts -> parts.put("word/embeddings/a.bin", "x")),
                new Forgery("comments", Oddity.ANNOTATION, parts -> parts.put("word/comments.xml", "<w:comments/>")),
                new Forgery(
                        "another title",
                        Oddity.HIDDEN,
                        parts -> parts.compute(
                                "docProps/core.xml", (name, part) -> part.replace("<dc:title>", "<dc:title>改"))),
                new Forgery(
                        "an entity",
                        Oddity.DAMAGED,
                        text("<w:t xml:space=\"preserve\">", "<w:t xml:space=\"preserve\">&a;")),
                new Forgery(
                        "a declaration",
                        Oddity.DAMAGED,
                        text("<w:document ", "<!DOCTYPE a [<!ENTITY a \"b\">]><w:document ")),
                new Forgery("a part less", Oddity.STRUCTURE, parts -> parts.remove("word/settings.xml")));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void isRefusedByName(Forgery forgery) {
        Outcome found = ComparedReport.compare(Format.DOCX, forged(forgery.change()));
        assertEquals(forgery.found(), ComparedReport.oddity(found));
    }

    @Test
    void aNumberChangedIsFoundWhereItStands() {
        byte[] forged = forged(text("214条", "213条"));
        Outcome.Differs found = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.DOCX, forged));
        assertEquals("texts.list[2]", found.place());
        assertTrue(found.expected().contains("214条"), found.expected());
        assertTrue(found.found().contains("213条"), found.found());
    }

    @Test
    void aParagraphLessIsFound() {
        byte[] forged = forged(text(
                "(?s)<w:p><w:pPr><w:pStyle w:val=\"Body\"/></w:pPr><w:r><w:rPr><w:spacing w:val=\"-?[0-9]+\"/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">根据.*?</w:p>",
                ""));
        Outcome.Differs found = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.DOCX, forged));
        assertEquals("texts.list[2]", found.place());
    }

    @Test
    void aTitleBrokenWithinAWordIsFound() {
        byte[] forged =
                forged(text("关于2025年", "关于20</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space=\"preserve\">25年"));
        assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.DOCX, forged));
    }

    @Test
    void cellsThatChangedPlacesAreFound() {
        byte[] forged = forged(text("会议台账", "培训台账"));
        assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.DOCX, forged));
    }

    private static Consumer<Map<String, String>> run(String inside) {
        return text("<w:r>", "<w:r>" + inside);
    }

    private static Consumer<Map<String, String>> text(String pattern, String replacement) {
        return parts -> parts.compute(TEXT, (name, part) -> {
            String changed = part.replaceFirst(pattern, replacement);
            if (changed.equals(part)) {
                throw new AssertionError("nothing was changed");
            }
            return changed;
        });
    }

    private static byte[] forged(Consumer<Map<String, String>> change) {
        return forged(ComparedReport.rendered(Format.DOCX), change);
    }

    /** Another document, with other words in its text. */
    static byte[] edited(byte[] docx, String from, String to) {
        return forged(docx, text(Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    static byte[] forged(byte[] docx, Consumer<Map<String, String>> change) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            change.accept(parts);
            return zip(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

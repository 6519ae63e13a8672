package org.mingcha.document.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.document.Markup;
import org.mingcha.document.Passage;
import org.mingcha.document.Passages;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** The paragraphs and cells of a Word document's text, which may hold what our renderer writes and nothing else. */
final class DocxReader {
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n";

    /** Begins a paragraph that stands for a drawing, which was compared already. No document of ours has this style. */
    static final String DRAWN = "<w:p><w:pPr><w:pStyle w:val=\"Drawn\"/></w:pPr><w:r><w:t xml:space=\"preserve\">";

    /** What may stand within what. */
    private static final Map<String, Set<String>> WITHIN = Map.ofEntries(
            Map.entry("", Set.of("w:p", "w:tbl")),
            Map.entry("w:p", Set.of("w:pPr", "w:r")),
            Map.entry("w:pPr", Set.of("w:pStyle", "w:keepNext", "w:framePr", "w:pBdr", "w:spacing", "w:ind", "w:jc")),
            Map.entry("w:r", Set.of("w:rPr", "w:t", "w:br", "w:tab")),
            Map.entry("w:rPr", Set.of("w:rStyle", "w:color", "w:sz", "w:spacing")),
            Map.entry("w:pBdr", Set.of("w:bottom")),
            Map.entry("w:tbl", Set.of("w:tblPr", "w:tblGrid", "w:tr")),
            Map.entry("w:tblPr", Set.of("w:tblStyle", "w:tblW", "w:tblLayout")),
            Map.entry("w:tblGrid", Set.of("w:gridCol")),
            Map.entry("w:tr", Set.of("w:trPr", "w:tc")),
            Map.entry("w:trPr", Set.of("w:cantSplit", "w:tblHeader")),
            Map.entry("w:tc", Set.of("w:tcPr", "w:p")),
            Map.entry("w:tcPr", Set.of("w:tcW", "w:vAlign")));

    private static final String RULE = "rule";
    private static final String COLOUR = "colour ";
    private static final Map<String, DocxMeasure> MEASURES = DocxMeasure.all();
    private static final String FRAMED = "Imprint";
    private static final Pattern TITLES = Pattern.compile("Title|AnnexTitle");
    private static final Pattern PARTED = Pattern.compile("DocumentNumber|" + FRAMED);
    private static final Pattern SPACED = Pattern.compile("Title|AnnexTitle|RedHead");

    private final XmlScanner xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder look = new StringBuilder();
    private String style = "";
    private int row = -1;
    private int rows;
    private int column = -1;
    private int width;
    private final int widest;

    /**
     * @param row the same for all cells of a row; below 0 outside of tables
     * @param column from 0
     * @param text with a line end where a title is broken
     * @param look what is set beside its style
     */
    record Paragraph(String style, int row, int column, String text, String look) {
        /** Only the head of a paper is set otherwise than by its style. */
        boolean looksAs(Passage passage) {
            return switch (passage.kind()) {
                case LETTERHEAD ->
                    look.equals(sized(Passages.headSize(passage.text())))
                            || look.equals(sized(Passages.headSizeOnPages(passage.text())));
                case LETTERHEAD_NUMBER -> look.equals(RULE);
                default -> look.isEmpty();
            };
        }

        private static String sized(double points) {
            return COLOUR + Math.round(points * 2);
        }

        /** The styles of renderer 1 first where they were others. */
        boolean isSetAs(Passage passage) {
            List<String> wanted = switch (passage.kind()) {
                case LETTERHEAD -> List.of("Title", "RedHead");
                case LETTERHEAD_NUMBER -> List.of("Addressee", "DocumentNumber");
                case TITLE -> List.of("Title");
                case ADDRESSEE -> List.of("Addressee");
                case HEADING1 -> List.of("Heading1");
                case HEADING2 -> List.of("Heading2", "Body");
                case PARAGRAPH -> List.of("Body");
                case ATTACHMENT -> List.of("Attachments");
                case SIGNATURE -> List.of("Signature");
                case NOTE -> List.of("Note", FRAMED);
                case ANNEX_NUMBER -> List.of("AnnexNumber", "Notice");
                case ANNEX_TITLE -> List.of("AnnexTitle");
                case CAPTION -> List.of("Caption");
                case CHART -> List.of("Drawn");
                case HEAD -> List.of("TableHead");
                case CELL -> List.of("TableText");
            };
            return wanted.contains(style) && row == passage.row() && column == passage.column();
        }
    }

    /** @param widest in twips, of a table */
    DocxReader(String xml, Budget budget, int widest) {
        this.xml = new XmlScanner(xml, budget);
        this.widest = widest;
    }

    static String drawn(String words) {
        return DRAWN + new Markup().text(words) + "</w:t></w:r></w:p>";
    }

    List<Paragraph> read() {
        xml.expect(START);
        for (XmlScanner.Event event = xml.next(); ; event = xml.next()) {
            switch (event) {
                case XmlScanner.Event.Opened opened -> open(opened);
                case XmlScanner.Event.Closed(String name) -> close(name);
                case XmlScanner.Event.Text(String said) -> say(said);
                case XmlScanner.Event.End _ -> {
                    if (!open.isEmpty()) {
                        throw xml.damaged();
                    }
                    return paragraphs;
                }
            }
        }
    }

    private void open(XmlScanner.Event.Opened element) {
        String name = element.name();
        String parent = open.isEmpty() ? "" : open.peek();
        if (!WITHIN.getOrDefault(parent, Set.of()).contains(name)) {
            throw new RefusedDocument(oddity(name), "word/document.xml " + name);
        }
        if (!MEASURES.getOrDefault(name, DocxMeasure.NONE).allows(element.attributes())) {
            Oddity oddity = List.of("w:color", "w:sz").contains(name) ? oddity(name) : Oddity.HIDDEN;
            throw new RefusedDocument(oddity, "word/document.xml " + name + " " + element.attributes());
        }
        switch (name) {
            case "w:p" -> begin();
            case "w:pStyle" -> style = element.attributes().getOrDefault("w:val", "");
            case "w:bottom" -> look.append(RULE);
            case "w:color", "w:sz" -> head(name, element.attributes().getOrDefault("w:val", ""));
            case "w:br" -> demand(TITLES, name, '\n');
            case "w:tab" -> demand(PARTED, name, '\t');
            case "w:framePr" -> framed();
            case "w:spacing" -> spaced(parent);
            case "w:tr" -> beginRow();
            case "w:tc" -> column++;
            case "w:tblGrid" -> width = 0;
            case "w:gridCol", "w:tcW" -> widen(element.attributes().getOrDefault("w:w", "0"));
            default -> {}
        }
        if (!element.isEmpty()) {
            open.push(name);
        }
    }

    private void beginRow() {
        row = rows++;
        width = 0;
    }

    /** Columns beyond the edge of the page would be seen by nobody. */
    private void widen(String twips) {
        width += Integer.parseInt(twips);
        if (width > widest) {
            throw new RefusedDocument(Oddity.OUTSIDE, "word/document.xml w:tbl");
        }
    }

    private void begin() {
        text.setLength(0);
        look.setLength(0);
        style = "";
    }

    /** Colour and size stand in the text only where a body's name does, the one behind the other. */
    private void head(String name, String value) {
        if (name.equals("w:sz") && !look.toString().endsWith(COLOUR)) {
            throw new RefusedDocument(Oddity.SIZE, "word/document.xml w:sz");
        }
        look.append(name.equals("w:sz") ? value : COLOUR);
    }

    /** Words are broken by meaning in titles alone, and parted beside a number; elsewhere it could part a figure. */
    private void demand(Pattern styles, String name, char sign) {
        if (!styles.matcher(style).matches()) {
            throw RefusedDocument.structure("word/document.xml " + name);
        }
        text.append(sign);
    }

    /** The foot of a paper alone stands in a frame, which text flows around. */
    private void framed() {
        if (!style.equals(FRAMED)) {
            throw new RefusedDocument(Oddity.COVERED, "word/document.xml w:framePr");
        }
    }

    /** Between characters anywhere, between paragraphs only at titles. */
    private void spaced(String parent) {
        if (parent.equals("w:pPr") && !SPACED.matcher(style).matches()) {
            throw new RefusedDocument(Oddity.SIZE, "word/document.xml w:spacing");
        }
    }

    /** What stands on both sides of a tab is said one after the other. */
    private void endParagraph() {
        for (String part : text.toString().split("\t", -1)) {
            paragraphs.add(new Paragraph(style, row, column, part, look.toString()));
        }
    }

    private void close(String name) {
        if (open.isEmpty() || !open.pop().equals(name)) {
            throw xml.damaged();
        }
        switch (name) {
            case "w:p" -> endParagraph();
            case "w:tr" -> column = -1;
            case "w:tbl" -> row = -1;
            default -> {}
        }
    }

    private void say(String said) {
        if ("w:t".equals(open.peek())) {
            text.append(said);
        } else if (!said.isBlank()) {
            throw xml.damaged();
        }
    }

    private static Oddity oddity(String element) {
        return switch (element) {
            case "w:drawing", "w:pict", "w:object" -> Oddity.PICTURE;
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo" -> Oddity.UPDATED;
            case "w:commentRangeStart", "w:commentReference", "w:footnoteReference" -> Oddity.ANNOTATION;
            case "w:hyperlink", "w:fldSimple", "w:fldChar", "w:instrText" -> Oddity.LINK;
            case "w:color", "w:shd", "w:highlight" -> Oddity.COLOUR;
            case "w:vanish", "w:specVanish", "w:webHidden" -> Oddity.HIDDEN;
            case "w:sz", "w:szCs", "w:w", "w:position", "w:spacing" -> Oddity.SIZE;
            case "w:rFonts" -> Oddity.FONT;
            case "w:framePr" -> Oddity.COVERED;
            default -> Oddity.STRUCTURE;
        };
    }
}

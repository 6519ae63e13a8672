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
            Map.entry("w:pPr", Set.of("w:pStyle", "w:keepNext", "w:pBdr", "w:ind", "w:jc")),
            Map.entry("w:r", Set.of("w:rPr", "w:t", "w:br")),
            Map.entry("w:rPr", Set.of("w:rStyle", "w:color", "w:sz")),
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
    /** The text's width of 156 mm in twips, rounded up. */
    private static final int WIDEST = 8_850;

    private static final Pattern TITLES = Pattern.compile("Title|AnnexTitle");

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

    /**
     * @param row the same for all cells of a row; below 0 outside of tables
     * @param column from 0
     * @param text with a line end where a title is broken
     * @param look what is set beside its style
     */
    record Paragraph(String style, int row, int column, String text, String look) {
        /** Only the head of a paper is set otherwise than by its style. */
        boolean looksAs(Passage passage) {
            String wanted = switch (passage.kind()) {
                case LETTERHEAD -> COLOUR + Math.round(Passages.headSize(passage.text()) * 2);
                case LETTERHEAD_NUMBER -> RULE;
                default -> "";
            };
            return look.equals(wanted);
        }

        boolean isSetAs(Passage passage) {
            String wanted = switch (passage.kind()) {
                case LETTERHEAD, TITLE -> "Title";
                case LETTERHEAD_NUMBER, ADDRESSEE -> "Addressee";
                case HEADING1 -> "Heading1";
                case HEADING2 -> "Heading2";
                case PARAGRAPH -> "Body";
                case ATTACHMENT -> "Attachments";
                case SIGNATURE -> "Signature";
                case NOTE -> "Note";
                case ANNEX_NUMBER -> "AnnexNumber";
                case ANNEX_TITLE -> "AnnexTitle";
                case CAPTION -> "Caption";
                case CHART -> "Drawn";
                case HEAD -> "TableHead";
                case CELL -> "TableText";
            };
            return style.equals(wanted) && row == passage.row() && column == passage.column();
        }
    }

    DocxReader(String xml, Budget budget) {
        this.xml = new XmlScanner(xml, budget);
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
            case "w:br" -> breakTitle();
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
        if (width > WIDEST) {
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

    /** Words are broken by meaning in titles alone; elsewhere a break could part a figure. */
    private void breakTitle() {
        if (!TITLES.matcher(style).matches()) {
            throw RefusedDocument.structure("word/document.xml w:br");
        }
        text.append('\n');
    }

    private void close(String name) {
        if (open.isEmpty() || !open.pop().equals(name)) {
            throw xml.damaged();
        }
        switch (name) {
            case "w:p" -> paragraphs.add(new Paragraph(style, row, column, text.toString(), look.toString()));
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

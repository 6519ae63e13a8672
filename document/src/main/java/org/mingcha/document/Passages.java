package org.mingcha.document;

import java.util.ArrayList;
import java.util.List;

/** What a document says in every format, piece by piece: to be compared with what a file shows. */
public final class Passages {

    private final LayoutProfile profile;
    private final CitationStyle citations;
    private final List<Passage> passages = new ArrayList<>();
    private String place = "";
    private int rows;

    private Passages(LayoutProfile profile, CitationStyle citations) {
        this.profile = profile;
        this.citations = citations;
    }

    public static List<Passage> of(byte[] report, Layout layout, CitationStyle citations) {
        return of(ReportDocument.from(report, layout), layout, citations);
    }

    public static List<Passage> of(Document document, Layout layout, CitationStyle citations) {
        return of(document, "texts." + layout.key(), citations);
    }

    /** Of a paper, whose JSON has only blocks. */
    public static List<Passage> of(Document document) {
        return of(document, "blocks", CitationStyle.ANNEX);
    }

    private static List<Passage> of(Document document, String blocks, CitationStyle citations) {
        Passages passages = new Passages(LayoutProfile.of(document), citations);
        for (int i = 0; i < document.blocks().size(); i++) {
            passages.place = "%s[%d]".formatted(blocks, i);
            passages.add(document.blocks().get(i));
        }
        return List.copyOf(passages.passages);
    }

    /** What stands at the foot of a page. */
    public static String pageNumber(int number) {
        return LayoutProfile.GBT9704_2012.word("page").replace("{0}", String.valueOf(number));
    }

    /** Of a body's name in the head of a paper, in points: in Word, and in a PDF of renderer 1. */
    public static double headSize(String body) {
        return HeadStyle.size(body);
    }

    /** The same on pages of our own layout. */
    public static double headSizeOnPages(String body) {
        return HeadStyle.sizeOnPages(body);
    }

    /** The colour of a body's name there, and of the line below it, in hexadecimal digits. */
    public static String headColour() {
        return HeadStyle.RED;
    }

    /** A title as it is broken into lines. */
    public static List<String> titleLines(String title) {
        return TitleLines.of(title);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Head head -> head(head);
            case Block.Title title -> add(Passage.Kind.TITLE, title.text());
            case Block.Addressee addressee -> add(Passage.Kind.ADDRESSEE, addressee.text());
            case Block.Heading heading -> add(kind(heading), heading.text());
            case Block.Paragraph paragraph -> add(Passage.Kind.PARAGRAPH, text(paragraph.runs()));
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> {
                add(Passage.Kind.SIGNATURE, signature.unit());
                add(Passage.Kind.SIGNATURE, signature.date());
            }
            case Block.Remark remark -> add(Passage.Kind.PARAGRAPH, remark.inBrackets());
            case Block.Imprint imprint -> imprint(imprint);
            case Block.Note note -> add(Passage.Kind.NOTE, text(note.runs()));
            case Block.Annex annex -> {
                add(Passage.Kind.ANNEX_NUMBER, profile.word("annex") + annex.number());
                add(Passage.Kind.ANNEX_TITLE, annex.title());
            }
            case Block.Chart chart -> {
                add(Passage.Kind.CAPTION, chart.title());
                add(Passage.Kind.CHART, chart.alternative());
            }
            case Block.Table table -> table(table);
        }
    }

    private void head(Block.Head head) {
        head.notices().forEach(notice -> add(Passage.Kind.ANNEX_NUMBER, notice));
        add(Passage.Kind.LETTERHEAD, head.body());
        add(Passage.Kind.LETTERHEAD_NUMBER, head.number());
        add(Passage.Kind.LETTERHEAD_NUMBER, labelled("signer", head.signer()));
    }

    private void imprint(Block.Imprint imprint) {
        add(Passage.Kind.NOTE, labelled("copies", imprint.copies()));
        add(Passage.Kind.NOTE, imprint.office());
        add(Passage.Kind.NOTE, imprint.date() + profile.word("printed"));
    }

    private String labelled(String label, String text) {
        return text.isBlank() ? "" : profile.word(label) + text;
    }

    private static Passage.Kind kind(Block.Heading heading) {
        return heading.level() == 1 ? Passage.Kind.HEADING1 : Passage.Kind.HEADING2;
    }

    private void attachments(Block.Attachments attachments) {
        String label = profile.word("attachments");
        for (String line : AttachmentLines.of(attachments)) {
            add(Passage.Kind.ATTACHMENT, label + line);
            label = "";
        }
    }

    private void table(Block.Table table) {
        if (!table.caption().isBlank()) {
            add(Passage.Kind.CAPTION, table.caption());
        }
        String whole = place;
        for (int i = 0; i < table.columns().size(); i++) {
            place = "%s.columns[%d]".formatted(whole, i);
            add(Passage.Kind.HEAD, rows, i, table.columns().get(i).head());
        }
        for (int i = 0; i < table.rows().size(); i++) {
            rows++;
            List<Block.Cell> cells = table.rows().get(i).cells();
            for (int k = 0; k < cells.size(); k++) {
                place = "%s.rows[%d][%d]".formatted(whole, i, k);
                add(Passage.Kind.CELL, rows, k, text(cells.get(k).runs()));
            }
        }
        rows++;
    }

    private void add(Passage.Kind kind, String text) {
        add(kind, -1, -1, text);
    }

    private void add(Passage.Kind kind, int row, int column, String text) {
        passages.add(new Passage(kind, place, row, column, text));
    }

    private String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            text.append(run.text());
            if (run instanceof FigureRun figure
                    && citations == CitationStyle.FOOTNOTES
                    && !figure.citations().isEmpty()) {
                text.append(CitationMarks.of(figure.citations()));
            }
        }
        return text.toString();
    }
}

package org.mingcha.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.layout.LineEnds;

/** The main part: paragraphs by style, tables with grid and repeated heads, and the section's page geometry. */
final class DocxBody {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final double BELOW_TITLE = 0.6;

    private final LayoutProfile profile;
    private final Markup part = new Markup();
    private final LineEnds ends;
    private final DocxText text;
    private final DocxSection section;
    private final DocxLetterhead letterhead;
    private boolean keepNext;
    private boolean isTurned;
    private int charts;

    DocxBody(LayoutProfile profile, CitationStyle citations) {
        this.profile = profile;
        ends = new LineEnds(profile, citations);
        text = new DocxText(part, citations);
        section = new DocxSection(profile);
        letterhead = new DocxLetterhead(profile, part, ends, text);
    }

    String write(Document document) {
        part.raw(DocxRenderer.XML).open("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS);
        part.open("w:body").line();
        KeptTogether end = KeptTogether.of(document.blocks());
        int from = firstKept(document.blocks(), end);
        for (int i = 0; i < document.blocks().size(); i++) {
            keepNext = from <= i && i <= end.to();
            write(document.blocks().get(i));
            part.line();
        }
        section.write(part, isTurned);
        return part.close("w:body").close("w:document").toString();
    }

    /** Two lines of text go with a signature, as on our pages: a last paragraph of one takes the one before it along. */
    private int firstKept(List<Block> blocks, KeptTogether end) {
        int last = end.from();
        return last > 0
                        && blocks.get(last) instanceof Block.Paragraph only
                        && blocks.get(last - 1) instanceof Block.Paragraph
                        && lines(only) < 2
                        && isLong(blocks.subList(0, last + 1))
                ? last - 1
                : last;
    }

    private boolean isLong(List<Block> blocks) {
        return blocks.stream()
                        .mapToInt(block -> block instanceof Block.Paragraph paragraph ? lines(paragraph) : 0)
                        .sum()
                > LineEnds.SHORT;
    }

    private int lines(Block.Paragraph paragraph) {
        return ends.paragraph(paragraph.runs(), "body", profile.firstLine()).size();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Head head -> letterhead.head(head);
            case Block.Title title -> title(title.text());
            case Block.Addressee addressee -> words("Addressee", addressee.text());
            case Block.Heading heading -> {
                keepNext = true;
                words(style(heading), heading.text());
            }
            case Block.Paragraph paragraph -> runs("Body", paragraph.runs(), "body", profile.firstLine());
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Remark remark -> words("Body", remark.inBrackets());
            case Block.Note note -> runs("Note", note.runs(), "note", 0);
            case Block.Imprint imprint -> letterhead.imprint(imprint);
            case Block.Annex annex -> {
                turn(annex.isTurned());
                words("AnnexNumber", profile.word("annex") + annex.number());
                lines(
                        "AnnexTitle",
                        TitleLines.of(annex.title()),
                        String.valueOf(Math.round(BELOW_TITLE * profile.grid().pitch() * 20)));
            }
            case Block.Chart chart -> {
                words("Caption", chart.title());
                part.raw(DocxChart.paragraph(chart, ++charts));
            }
            case Block.Table table -> table(table);
        }
    }

    /** Levels 3 and 4 look like the text: that their numbers begin it is all that sets them apart. */
    private static String style(Block.Heading heading) {
        return heading.level() > 2 ? "Body" : "Heading" + heading.level();
    }

    private void attachments(Block.Attachments attachments) {
        words("Body", "");
        List<String> lines = AttachmentLines.of(attachments);
        for (int i = 0; i < lines.size(); i++) {
            begin("Attachments");
            if (i == 0) {
                int em = Math.toIntExact(Math.round(profile.type("body").size() * 20));
                part.empty("w:ind", "w:left", String.valueOf(em * 6), "w:hanging", String.valueOf(em * 4));
            }
            part.close("w:pPr");
            run(null, (i == 0 ? profile.word("attachments") : "") + lines.get(i));
            part.close("w:p");
        }
    }

    private void signature(Block.Signature signature) {
        SignaturePlace place = SignaturePlace.of(signature);
        words("Body", "");
        words("Body", "");
        fromRight(signature.unit(), place.unitRight());
        fromRight(signature.date(), place.dateRight());
    }

    private void fromRight(String text, double characters) {
        begin("Signature");
        String inset =
                String.valueOf(Math.round(characters * profile.type("body").size() * 20));
        part.empty("w:ind", "w:rightChars", String.valueOf(Math.round(characters * 100)), "w:right", inset);
        part.close("w:pPr");
        run(null, text);
        part.close("w:p");
    }

    /** A page is turned with its section: what came before ends here. */
    private void turn(boolean turned) {
        if (turned != isTurned) {
            begin("AfterTable");
            section.write(part, isTurned);
            part.close("w:pPr").close("w:p");
            isTurned = turned;
        }
    }

    /** What follows begins where it does on our pages: on the next line of the grid that leaves a gap. */
    private void title(String title) {
        List<String> lines = TitleLines.of(title);
        double pitch = profile.grid().pitch();
        double height = lines.size() * profile.type("title").line();
        double next = Math.ceil((height + BELOW_TITLE * pitch) / pitch) * pitch;
        lines("Title", lines, String.valueOf(Math.round((next - height) * 20)));
    }

    private void lines(String style, List<String> lines, String after) {
        begin(style);
        part.empty("w:spacing", "w:after", after);
        part.close("w:pPr");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                part.open("w:r").empty("w:br").close("w:r");
            }
            run(null, lines.get(i));
        }
        part.close("w:p");
    }

    private void words(String style, String words) {
        begin(style);
        part.close("w:pPr");
        if (!words.isEmpty()) {
            run(null, words);
        }
        part.close("w:p");
    }

    private void runs(String style, List<Run> runs, String role, double firstLine) {
        begin(style);
        part.close("w:pPr");
        text.write(
                runs, ends.paragraph(runs, role, firstLine), profile.type(role).size());
        part.close("w:p");
    }

    private void begin(String style) {
        part.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (keepNext) {
            part.empty("w:keepNext");
        }
    }

    private void run(@Nullable String style, String words) {
        text.run(style, 0, words);
    }

    private void table(Block.Table table) {
        if (!table.caption().isBlank()) {
            words("Caption", table.caption());
        }
        new DocxTable(profile, ends, text, isTurned).write(table, part);
        words("AfterTable", "");
    }
}

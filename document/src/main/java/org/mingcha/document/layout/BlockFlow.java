package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingcha.document.AttachmentLines;
import org.mingcha.document.Block;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Run;

/** Blocks in reading order as strips and tags. */
final class BlockFlow {
    private static final double SEALED = 4;
    private static final double BELOW_TITLE = 0.6;
    private static final double NOTE_RULE = 4;
    private static final double ABOVE_PARAGRAPH = 5;
    private static final double ABOVE_HEADING = 8;
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. ");

    private final Typography type;
    private final RunSpans runs;
    private final StripList out = new StripList();
    private final double indent;
    private final Tag root = Tag.root();
    private PageForm form;
    private Tag parent = root;
    private Optional<Strip> imprint = Optional.empty();
    private int headings;
    private int lastLines = -1;
    private int textLines;
    private boolean isSigned;

    BlockFlow(Typography type, CitationStyle citations) {
        this.type = type;
        runs = new RunSpans(type.mark(), citations);
        form = PageForm.upright(type.standard().page());
        indent = type.standard().firstLine();
    }

    List<Strip> strips() {
        return out.all();
    }

    Tag root() {
        return root;
    }

    Optional<Strip> imprint() {
        return imprint;
    }

    void write(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
            isSigned = block instanceof Block.Signature || block instanceof Block.Remark && isSigned;
        }
    }

    private void write(Block block) {
        switch (block) {
            case Block.Head head -> out.add(new HeadFlow(type, form).strip(head, parent.child(Tag.Kind.GROUP)));
            case Block.Title title -> title(title.text(), 1);
            case Block.Addressee addressee -> addressee(addressee.text());
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.runs());
            case Block.Attachments attachments -> attachments(attachments);
            case Block.Signature signature -> signature(signature);
            case Block.Remark remark -> remark(remark.inBrackets());
            case Block.Note note -> note(note.runs());
            case Block.Annex annex -> annex(annex);
            case Block.Table table -> new TableFlow(type, runs, form, table, out).write(parent);
            case Block.Chart chart -> new ChartFlow(type, form, chart).write(parent, out);
            case Block.Imprint last ->
                imprint = Optional.of(
                        new ImprintFlow(type, PageForm.upright(type.standard().page()))
                                .strip(last, root.child(Tag.Kind.GROUP)));
        }
    }

    private void title(String text, int level) {
        Tag tag = heading(level);
        ShapedText shaped = ShapedText.of(text, type.style("title"));
        TextFlow flow = new TextFlow(measure(0, 0, type.line("title")), LinePlacer.Align.CENTER, false);
        List<Strip> lines = flow.strips(shaped, TitleBreaker.lines(shaped, form.width()), tag);
        listed(lines, level, text);
        out.keepNext();
        out.add(Strip.blank(type.pitch() * BELOW_TITLE));
        out.keepNext();
    }

    /** No level is left out: a reader that goes from heading to heading counts on it. */
    private Tag heading(int level) {
        headings = Math.min(level, headings + 1);
        return parent.child(Tag.Kind.heading(headings));
    }

    private void listed(List<Strip> lines, int level, String title) {
        List<Strip> all = new ArrayList<>(lines);
        if (!all.isEmpty()) {
            all.set(0, all.getFirst().listed(level, title));
        }
        out.addTogether(all);
    }

    private void addressee(String text) {
        ShapedText shaped = ShapedText.of(text, type.style("body"));
        out.addText(body(0, 0).set(shaped, parent.child(Tag.Kind.PARAGRAPH)));
    }

    private void heading(Block.Heading heading) {
        int level = heading.level() + (parent == root ? 1 : 2);
        ShapedText shaped = ShapedText.of(heading.text(), type.style("level" + heading.level()));
        apart(ABOVE_HEADING);
        String role = "level" + heading.level();
        TextFlow flow = type.isIndented() ? body(0, indent) : ragged(type.line(role));
        listed(flow.set(shaped, heading(level)), level, heading.text());
        out.keepNext();
    }

    private void paragraph(List<Run> texts) {
        ShapedText shaped = runs.shape(texts, type.style("body"));
        apart(ABOVE_PARAGRAPH);
        List<Strip> lines = body(0, indent).set(shaped, parent.child(Tag.Kind.PARAGRAPH));
        out.addText(lines);
        textLines += lines.size();
        lastLines = Math.max(0, out.size() - Math.min(2, textLines > LineEnds.SHORT ? 2 : lines.size()));
    }

    /** Each name begins where the first one does, also where it goes on (7.3.4). */
    private void attachments(Block.Attachments attachments) {
        out.leave(type.pitch());
        Tag group = parent.child(Tag.Kind.GROUP);
        TypeStyle style = type.style("body");
        String label = type.standard().word("attachments");
        double from = indent * type.cell();
        double labelled = from + widthBefore(label, style);
        boolean isFirst = true;
        for (String name : AttachmentLines.of(attachments)) {
            Matcher number = NUMBERED.matcher(name);
            double hanging = labelled + (number.lookingAt() ? widthBefore(number.group(), style) : 0);
            ShapedText text = ShapedText.of((isFirst ? label : "") + name, style);
            var measure = new TextFlow.Measure(
                    form.left() + hanging, form.left() + (isFirst ? from : labelled), form.right(), type.pitch());
            out.addTogether(
                    new TextFlow(measure, LinePlacer.Align.LEFT, true).set(text, group.child(Tag.Kind.PARAGRAPH)));
            isFirst = false;
            out.keepNext();
        }
    }

    /** Blanks at its end are part of it: text follows. */
    private static double widthBefore(String text, TypeStyle style) {
        return ShapedText.of(text + "x", style).width()
                - ShapedText.of("x", style).width();
    }

    /** For a paper that is sealed (7.3.5.1): the date four characters in, the body's name centred on it. */
    private void signature(Block.Signature signature) {
        int first = lastLines >= 0 ? lastLines + 1 : out.size() + 1;
        out.leave(new Gap(2 * type.pitch(), type.pitch()));
        Tag group = parent.child(Tag.Kind.GROUP);
        ShapedText unit = ShapedText.of(signature.unit(), type.style("body"));
        ShapedText date = ShapedText.of(signature.date(), type.style("body"));
        double right = form.right() - SEALED * type.cell();
        double middle = right - Math.min(date.width(), right - form.left()) / 2;
        double spare = form.right() - middle - unit.width() / 2;
        middle += Math.min(0, spare);
        aroundMiddle(unit, middle, group);
        aroundMiddle(date, middle, group);
        out.keepFrom(first);
    }

    private void aroundMiddle(ShapedText text, double middle, Tag group) {
        double left = Math.max(form.left(), middle - text.width() / 2);
        var measure = new TextFlow.Measure(form.left(), left, form.right(), type.pitch());
        out.addTogether(new TextFlow(measure, LinePlacer.Align.LEFT, true).set(text, group.child(Tag.Kind.PARAGRAPH)));
    }

    private void remark(String text) {
        ShapedText shaped = ShapedText.of(text, type.style("body"));
        int first = out.size();
        out.addTogether(body(indent, indent).set(shaped, parent.child(Tag.Kind.PARAGRAPH)));
        out.keepFrom(isSigned ? first : out.size());
    }

    private void note(List<Run> texts) {
        ShapedText shaped = runs.shape(texts, type.style("note"));
        var flow = new TextFlow(measure(0, 0, type.line("note")), LinePlacer.Align.LEFT, false);
        List<Strip> lines = flow.set(shaped, parent.child(Tag.Kind.PARAGRAPH));
        if (lines.isEmpty()) {
            return;
        }
        out.leave(new Gap(type.pitch(), type.pitch() / 2));
        if (isSigned) {
            out.keepNext();
        }
        out.add(Strip.of(NOTE_RULE, List.of())
                .ruled(List.of(PlacedRule.level(form.left(), form.right(), 0, PageBuilder.THIN))));
        out.keepNext();
        out.addTogether(lines);
    }

    /** Number on the first line of its page, title on the third (7.3.6). */
    private void annex(Block.Annex annex) {
        parent = root.child(Tag.Kind.SECTION);
        headings = Math.min(1, headings);
        lastLines = -1;
        form = annex.isTurned()
                ? PageForm.turned(type.standard().page())
                : PageForm.upright(type.standard().page());
        String number = type.standard().word("annex") + annex.number();
        ShapedText shaped = ShapedText.of(number, type.style("annex_number"));
        List<Strip> lines = body(0, 0).set(shaped, parent.child(Tag.Kind.PARAGRAPH));
        out.add(lines.getFirst().on(form));
        out.addTogether(lines.subList(1, lines.size()));
        out.keepNext();
        out.leave(type.pitch());
        title(annex.title(), 2);
    }

    /** Lines of body text. Indents are in characters. */
    private TextFlow body(double left, double first) {
        return type.isIndented()
                ? new TextFlow(measure(left, first, type.pitch()), LinePlacer.Align.JUSTIFY, true)
                : ragged(type.pitch());
    }

    /** Where paragraphs stand apart, their lines are as long as their words make them, and on no grid. */
    private TextFlow ragged(double line) {
        return new TextFlow(measure(0, 0, line), LinePlacer.Align.LEFT, false);
    }

    private void apart(double points) {
        if (!type.isIndented()) {
            out.leave(points);
        }
    }

    private TextFlow.Measure measure(double left, double first, double line) {
        return new TextFlow.Measure(
                form.left() + left * type.cell(), form.left() + first * type.cell(), form.right(), line);
    }
}

package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;
import org.mingcha.document.Passages;

/**
 * The head of a paper (GB/T 9704, 7.2) in one strip: notices in the corner, the body's name in red 35 mm below the top of
 * the text, its number below it, beside it who signed where the paper goes upward, and a red line.
 */
record HeadFlow(Typography type, PageForm form) {
    private static final double NAME_BELOW_MM = 35;
    private static final double RULE_BELOW_MM = 4;
    private static final double RULE = 1.5;
    private static final int BLANK_LINES = 2;

    Strip strip(Block.Head head, Tag tag) {
        List<PlacedText> texts = new ArrayList<>();
        notices(head, tag, texts);
        double y = Math.max(
                Typography.points(NAME_BELOW_MM), type.pitch() * head.notices().size());
        ShapedText name = name(head.body());
        double line = name.length() == 0 ? 0 : name.size(0) * 1.2;
        var measure = new TextFlow.Measure(form.left(), form.left(), form.right(), line);
        for (Strip strip : new TextFlow(measure, LinePlacer.Align.CENTER, false)
                .strips(name, TitleBreaker.lines(name, form.width()), tag.child(Tag.Kind.PARAGRAPH))) {
            move(List.of(strip), y, texts);
            y += line;
        }
        boolean isNumbered = !head.number().isBlank() || !head.signer().isBlank();
        if (isNumbered) {
            y += BLANK_LINES * type.pitch();
            number(head, y, tag, texts);
            y += type.pitch();
        }
        y += Typography.points(RULE_BELOW_MM);
        PlacedRule rule = new PlacedRule(form.left(), y - RULE, form.right(), y, Ink.RED);
        return Strip.of(y + BLANK_LINES * type.pitch() - RULE, texts).ruled(List.of(rule));
    }

    private void notices(Block.Head head, Tag tag, List<PlacedText> texts) {
        for (int i = 0; i < head.notices().size(); i++) {
            ShapedText text = ShapedText.of(head.notices().get(i), type.style("notice"));
            Tag owner = tag.child(Tag.Kind.PARAGRAPH);
            move(set(text, LinePlacer.Align.LEFT, form.left(), type.pitch(), owner), i * type.pitch(), texts);
        }
    }

    /** As large as it fits on one line, down to the size of a title. */
    private ShapedText name(String body) {
        TypeStyle style = type.style("title").inked(Ink.RED);
        return ShapedText.of(body, style.sized(Passages.headSizeOnPages(body)));
    }

    /** In the middle, or on the left where the signer stands on the right. */
    private void number(Block.Head head, double y, Tag tag, List<PlacedText> texts) {
        boolean goesUp = !head.signer().isBlank();
        ShapedText number = ShapedText.of(head.number(), type.style("body"));
        double left = form.left() + (goesUp ? type.cell() : 0);
        LinePlacer.Align align = goesUp ? LinePlacer.Align.LEFT : LinePlacer.Align.CENTER;
        move(set(number, align, left, type.pitch(), tag.child(Tag.Kind.PARAGRAPH)), y, texts);
        if (goesUp) {
            ShapedText signer = ShapedText.of(List.of(
                    new ShapedText.Span(type.standard().word("signer"), type.style("body")),
                    new ShapedText.Span(head.signer(), type.style("signer"))));
            double from = form.right() - type.cell() - signer.width();
            move(set(signer, LinePlacer.Align.LEFT, from, type.pitch(), tag.child(Tag.Kind.PARAGRAPH)), y, texts);
        }
    }

    private List<Strip> set(ShapedText text, LinePlacer.Align align, double left, double line, Tag owner) {
        return new TextFlow(new TextFlow.Measure(left, left, form.right(), line), align, false).set(text, owner);
    }

    private static void move(List<Strip> lines, double y, List<PlacedText> texts) {
        double top = y;
        for (Strip strip : lines) {
            for (PlacedText text : strip.texts()) {
                texts.add(text.movedDown(top));
            }
            top += strip.height();
        }
    }
}

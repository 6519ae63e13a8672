package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;

/** The foot of a paper (GB/T 9704, 7.4) in one strip: who receives copies, who printed it and when, between lines. */
record ImprintFlow(Typography type, PageForm form) {
    private static final double THICK_MM = 0.35;
    private static final double THIN_MM = 0.25;

    Strip strip(Block.Imprint imprint, Tag tag) {
        List<PlacedText> texts = new ArrayList<>();
        List<PlacedRule> rules = new ArrayList<>();
        TypeStyle style = type.style("imprint");
        double line = type.line("imprint");
        double left = form.left() + style.size();
        double right = form.right() - style.size();
        double y = 0;
        rules.add(rule(0, THICK_MM));
        if (!imprint.copies().isBlank()) {
            String label = type.standard().word("copies");
            ShapedText copies = ShapedText.of(label + imprint.copies(), style);
            double hanging = left + ShapedText.of(label, style).width();
            y = add(copies, new TextFlow.Measure(hanging, left, right, line), 0, tag, texts);
            rules.add(rule(y, THIN_MM));
        }
        ShapedText date = ShapedText.of(imprint.date() + type.standard().word("printed"), style);
        double from = right - date.width();
        ShapedText office = ShapedText.of(imprint.office(), style);
        double bottom = add(office, new TextFlow.Measure(left, left, from - style.size(), line), y, tag, texts);
        add(date, new TextFlow.Measure(from, from, form.right(), line), y, tag, texts);
        rules.add(rule(bottom, THICK_MM));
        return Strip.of(bottom, texts).ruled(rules);
    }

    private double add(ShapedText text, TextFlow.Measure measure, double top, Tag tag, List<PlacedText> texts) {
        double y = top;
        Tag owner = tag.child(Tag.Kind.PARAGRAPH);
        for (Strip strip : new TextFlow(measure, LinePlacer.Align.LEFT, false).set(text, owner)) {
            for (PlacedText each : strip.texts()) {
                texts.add(each.movedDown(y));
            }
            y += strip.height();
        }
        return y;
    }

    private PlacedRule rule(double y, double millimetres) {
        return PlacedRule.level(form.left(), form.right(), y, Typography.points(millimetres));
    }
}

package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.Block;
import org.mingcha.document.ChartPicture;

/** A chart's title and its drawing, in one piece with the table below. */
record ChartFlow(Typography type, PageForm form, Block.Chart chart) {
    private static final double ABOVE = 6;
    private static final double BELOW = 6;

    void write(Tag parent, StripList out) {
        ShapedText title = ShapedText.of(chart.title(), type.style("table_head"));
        var measure = new TextFlow.Measure(form.left(), form.left(), form.right(), type.line("table_head"));
        out.leave(ABOVE);
        out.addTogether(
                new TextFlow(measure, LinePlacer.Align.CENTER, false).set(title, parent.child(Tag.Kind.PARAGRAPH)));
        out.keepNext();
        out.add(drawing(parent.child(Tag.Kind.FIGURE, chart.alternative())));
        out.keepNext();
        out.leave(BELOW);
    }

    private Strip drawing(Tag owner) {
        ChartPicture picture = ChartPicture.of(chart);
        double left = form.left() + (form.width() - ChartPicture.WIDTH) / 2;
        TypeStyle style = type.style("table").sized(ChartPicture.LABEL_SIZE);
        List<PlacedText> texts = new ArrayList<>();
        for (ChartPicture.ChartLabel label : picture.labels()) {
            ShapedText text = ShapedText.of(label.text(), style);
            texts.addAll(new LinePlacer(text, new LineBreaker.Line(0, text.length(), true))
                    .place(left + label.left(), label.room(), LinePlacer.Align.CENTER, label.baseline(), owner));
        }
        List<PlacedRule> bars = picture.bars().stream()
                .map(bar -> new PlacedRule(
                        left + bar.left(),
                        bar.top(),
                        left + bar.right(),
                        bar.bottom(),
                        bar.isAxis() ? Ink.BLACK : Ink.GREY,
                        owner))
                .toList();
        return Strip.of(ChartPicture.HEIGHT, texts).ruled(bars);
    }
}

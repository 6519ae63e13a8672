package org.mingcha.document;

import java.util.Locale;

/** A chart in a web page: a drawing with a name and a description for those who don't see it. */
final class ChartMarkup {
    private static final String GREY = "#808080";
    private static final String BLACK = "#000";

    private ChartMarkup() {}

    static void write(Markup markup, Block.Chart chart) {
        ChartPicture picture = ChartPicture.of(chart);
        markup.open("figure", "style", "margin:1em 0 .5em");
        markup.element("figcaption", chart.title());
        markup.open(
                "svg",
                "viewBox",
                "0 0 " + number(ChartPicture.WIDTH) + " " + number(ChartPicture.HEIGHT),
                "role",
                "img",
                "style",
                "display:block;width:100%;max-width:" + number(ChartPicture.WIDTH) + "pt");
        markup.element("title", chart.title()).element("desc", chart.alternative());
        picture.bars().forEach(bar -> bar(markup, bar));
        picture.labels().forEach(label -> label(markup, label));
        markup.close("svg").close("figure");
    }

    private static void bar(Markup markup, ChartPicture.ChartBar bar) {
        markup.empty(
                "rect",
                "x",
                number(bar.left()),
                "y",
                number(bar.top()),
                "width",
                number(bar.right() - bar.left()),
                "height",
                number(bar.bottom() - bar.top()),
                "fill",
                bar.isAxis() ? BLACK : GREY);
    }

    private static void label(Markup markup, ChartPicture.ChartLabel label) {
        markup.element(
                "text",
                label.text(),
                "x",
                number(label.middle()),
                "y",
                number(label.baseline()),
                "text-anchor",
                "middle",
                "font-size",
                number(ChartPicture.LABEL_SIZE));
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}

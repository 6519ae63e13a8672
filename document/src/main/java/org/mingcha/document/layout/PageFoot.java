package org.mingcha.document.layout;

import java.util.List;
import org.mingcha.document.font.EmbeddedFont;

/** The page's number below the text: odd ones at the right, even ones at the left, one character in. */
record PageFoot(Typography type, PageForm form) {

    List<PlacedText> of(int number) {
        TypeStyle style = type.style("page_number");
        ShapedText text = ShapedText.of(type.standard().word("page").replace("{0}", String.valueOf(number)), style);
        double left = number % 2 == 1 ? form.right() - style.size() - text.width() : form.left() + style.size();
        return new LinePlacer(text, new LineBreaker.Line(0, text.length(), true))
                .place(left, text.width(), LinePlacer.Align.LEFT, baseline(text), null);
    }

    /** The standard measures to the dashes, not to the line that they stand on. */
    private double baseline(ShapedText text) {
        double dash = text.size(0) * text.font(0).top(text.glyph(0)) / EmbeddedFont.EM;
        return form.top()
                + form.height()
                + Typography.points(type.standard().page().footerGap())
                + dash;
    }
}

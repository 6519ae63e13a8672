package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what stands on one page. A table's outer and upright lines are drawn once for all of its rows there. */
final class PageBuilder {
    static final double THIN = 0.5;
    static final double THICK = 1;

    private final PageForm form;
    private final List<PlacedText> texts = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();
    private @Nullable TableFrame frame;
    private double frameTop;
    private double bottom;

    PageBuilder(PageForm form) {
        this.form = form;
        bottom = form.top();
    }

    /** @param top from the top of the text */
    void place(Strip strip, double top) {
        double y = form.top() + top;
        TableFrame next = strip.frame().orElse(null);
        if (next != frame) {
            closeFrame();
            frame = next;
            frameTop = y;
        }
        strip.texts().forEach(text -> texts.add(text.movedDown(y)));
        strip.rules().forEach(rule -> rules.add(rule.movedDown(y)));
        bottom = y + strip.height();
    }

    PlacedPage page(List<PlacedText> foot) {
        closeFrame();
        frame = null;
        return new PlacedPage(form.isTurned(), texts, rules, foot);
    }

    private void closeFrame() {
        if (frame == null) {
            return;
        }
        rules.add(PlacedRule.level(frame.left(), frame.right(), frameTop, THICK));
        rules.add(PlacedRule.level(frame.left(), frame.right(), bottom, THICK));
        for (double edge : frame.edges()) {
            rules.add(PlacedRule.upright(edge, frameTop, bottom, THIN));
        }
    }
}

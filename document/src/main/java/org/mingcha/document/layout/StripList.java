package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;

/** The strips of a document in reading order, and which of them belong together. */
final class StripList {
    /** As many lines of a paragraph stay together at the foot of a page and at the head of the next. */
    private static final int TOGETHER = 2;

    private final List<Strip> strips = new ArrayList<>();
    private boolean keepsNext;
    private Gap gap = Gap.NONE;

    void add(Strip strip) {
        Strip next = gap.usual() > strip.gap().usual() ? strip.below(gap) : strip;
        strips.add(keepsNext && strip.before() == Strip.Break.ALLOWED ? next.kept() : next);
        keepsNext = false;
        gap = Gap.NONE;
    }

    /** At least so much blank above what comes next. */
    void leave(double blank) {
        leave(Gap.of(blank));
    }

    void leave(Gap blank) {
        gap = blank;
    }

    /** The lines of one paragraph. */
    void addText(List<Strip> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean isKept = i > 0 && (i < TOGETHER || i > lines.size() - TOGETHER);
            add(isKept ? lines.get(i).kept() : lines.get(i));
        }
    }

    /** All in one piece. */
    void addTogether(List<Strip> lines) {
        for (int i = 0; i < lines.size(); i++) {
            add(i > 0 ? lines.get(i).kept() : lines.get(i));
        }
    }

    /** What comes next stays on this page. */
    void keepNext() {
        keepsNext = true;
    }

    int size() {
        return strips.size();
    }

    /** From the last lines before it, everything up to here stays on one page. */
    void keepFrom(int first) {
        for (int i = Math.max(1, first); i < strips.size(); i++) {
            if (strips.get(i).before() == Strip.Break.ALLOWED) {
                strips.set(i, strips.get(i).kept());
            }
        }
    }

    List<Strip> all() {
        return strips;
    }
}

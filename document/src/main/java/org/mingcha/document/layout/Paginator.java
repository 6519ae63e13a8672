package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills pages with strips, each as far as what belongs together allows. */
final class Paginator {
    private static final double ROUNDING = 0.01;

    private final Typography type;
    private final List<Strip> strips;
    private final PageForm upright;
    private final PageFoot foot;
    private final List<PlacedPage> pages = new ArrayList<>();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private PageForm form;
    private double reached;
    private boolean isTight;

    Paginator(Typography type, List<Strip> strips) {
        this.type = type;
        this.strips = strips;
        upright = PageForm.upright(type.standard().page());
        foot = new PageFoot(type, upright);
        form = upright;
    }

    List<PlacedPage> pages() {
        return pages;
    }

    List<OutlineEntry> outline() {
        return outline;
    }

    /** @param last what stands at the very foot of the last page, if anything does */
    void fill(Optional<Strip> last) {
        for (int from = 0; from < strips.size(); ) {
            form = strips.get(from).form().orElse(form);
            int end = end(from);
            boolean hasLast = end == strips.size() && last.isPresent() && fits(from, end, last.get());
            page(from, end, hasLast ? last : Optional.empty());
            from = end;
            if (end == strips.size() && last.isPresent() && !hasLast) {
                onPageOfItsOwn(last.get());
            }
        }
    }

    /** Where the page ends that begins with this strip: blanks shrink where more goes on it then. */
    private int end(int from) {
        isTight = false;
        int usual = filled(from);
        isTight = true;
        int most = filled(from);
        isTight = most > usual;
        return most;
    }

    private int filled(int from) {
        double y = repeated(from);
        int allowed = from;
        for (int i = from; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            if (i > from && strip.before() == Strip.Break.DEMANDED) {
                return i;
            }
            allowed = strip.before() == Strip.Break.ALLOWED ? i : allowed;
            y = top(strip, y, i == from) + strip.height();
            if (y > form.height() + ROUNDING && i > from) {
                return allowed > from ? allowed : i;
            }
        }
        return strips.size();
    }

    private double top(Strip strip, double y, boolean isFirst) {
        double top = isFirst ? y : y + strip.gap().on(isTight);
        return strip.onGrid() ? Math.ceil((top - ROUNDING) / type.pitch()) * type.pitch() : top;
    }

    private void page(int from, int end, Optional<Strip> last) {
        PageBuilder page = new PageBuilder(form);
        reached = 0;
        if (repeats(from)) {
            TableFrame frame = strips.get(from).frame().orElseThrow();
            page.place(frame.head().again().in(frame), 0);
            reached = frame.head().height();
        }
        for (int i = from; i < end; i++) {
            Strip strip = strips.get(i);
            double top = top(strip, reached, i == from);
            page.place(strip, top);
            strip.heading()
                    .ifPresent(title ->
                            outline.add(new OutlineEntry(strip.level(), title, pages.size(), form.top() + top)));
            reached = top + strip.height();
        }
        last.ifPresent(strip -> page.place(strip, form.height() - strip.height()));
        pages.add(page.page(foot.of(pages.size() + 1)));
    }

    /** Whether the page that begins with this row goes on with a table. */
    private boolean repeats(int at) {
        TableFrame frame = strips.get(at).frame().orElse(null);
        return at > 0 && frame != null && strips.get(at - 1).frame().orElse(null) == frame;
    }

    /** How high the head is that stands again above this row. */
    private double repeated(int at) {
        return repeats(at) ? strips.get(at).frame().orElseThrow().head().height() : 0;
    }

    /** Whether this last page is a back, and has room. */
    private boolean fits(int from, int end, Strip last) {
        double y = repeated(from);
        for (int i = from; i < end; i++) {
            y = top(strips.get(i), y, i == from) + strips.get(i).height();
        }
        return pages.size() % 2 == 1 && !form.isTurned() && y + type.pitch() + last.height() <= form.height();
    }

    /** On the next back of a sheet; where a blank page comes before it, neither of them is numbered (7.5). */
    private void onPageOfItsOwn(Strip last) {
        boolean hasBlank = pages.size() % 2 == 0;
        if (hasBlank) {
            pages.add(new PageBuilder(upright).page(List.of()));
        }
        PageBuilder page = new PageBuilder(upright);
        page.place(last, upright.height() - last.height());
        pages.add(page.page(hasBlank ? List.of() : foot.of(pages.size() + 1)));
    }
}

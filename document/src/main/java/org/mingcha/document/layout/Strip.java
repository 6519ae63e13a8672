package org.mingcha.document.layout;

import java.util.List;
import java.util.Optional;

/**
 * What goes on a page in one piece: a line of text, a row of a table, a head of paper. Its parts are measured from its
 * own top.
 *
 * @param onGrid whether it stands where one of the page's lines would
 */
record Strip(
        double height,
        Gap gap,
        Break before,
        boolean onGrid,
        List<PlacedText> texts,
        List<PlacedRule> rules,
        Optional<TableFrame> frame,
        Optional<PageForm> form,
        Optional<String> heading,
        int level) {

    enum Break {
        ALLOWED,
        FORBIDDEN,
        DEMANDED
    }

    static Strip of(double height, List<PlacedText> texts) {
        return new Strip(
                height,
                Gap.NONE,
                Break.ALLOWED,
                false,
                texts,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    static Strip blank(double height) {
        return of(height, List.of()).kept();
    }

    /** Stays on the page of what is above it. */
    Strip kept() {
        return with(Break.FORBIDDEN);
    }

    Strip with(Break required) {
        return new Strip(height, gap, required, onGrid, texts, rules, frame, form, heading, level);
    }

    Strip gridded() {
        return new Strip(height, gap, before, true, texts, rules, frame, form, heading, level);
    }

    Strip below(Gap blank) {
        return new Strip(height, blank, before, onGrid, texts, rules, frame, form, heading, level);
    }

    Strip ruled(List<PlacedRule> with) {
        return new Strip(height, gap, before, onGrid, texts, with, frame, form, heading, level);
    }

    Strip in(TableFrame table) {
        return new Strip(height, gap, before, onGrid, texts, rules, Optional.of(table), form, heading, level);
    }

    /** Begins a page of this form; those after it are of the same one. */
    Strip on(PageForm pages) {
        return new Strip(height, gap, Break.DEMANDED, onGrid, texts, rules, frame, Optional.of(pages), heading, level);
    }

    /** On a further page. */
    Strip again() {
        List<PlacedText> once = texts.stream().map(PlacedText::again).toList();
        return new Strip(height, gap, before, onGrid, once, rules, frame, form, heading, level);
    }

    Strip listed(int depth, String title) {
        return new Strip(height, gap, before, onGrid, texts, rules, frame, form, Optional.of(title), depth);
    }
}

package org.mingcha.document.layout;

import java.util.List;
import java.util.Optional;

/**
 * One side of a sheet. On a turned page texts and rules are measured from the upper left corner of the sheet laid on
 * its right edge, so that its top is at the left edge of the upright page; foot and code never turn.
 */
public record PlacedPage(
        boolean isTurned,
        List<PlacedText> texts,
        List<PlacedRule> rules,
        List<PlacedText> foot,
        Optional<PlacedCode> code) {
    public PlacedPage {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        foot = List.copyOf(foot);
    }

    PlacedPage(boolean isTurned, List<PlacedText> texts, List<PlacedRule> rules, List<PlacedText> foot) {
        this(isTurned, texts, rules, foot, Optional.empty());
    }

    PlacedPage with(PlacedCode placed) {
        return new PlacedPage(isTurned, texts, rules, foot, Optional.of(placed));
    }

    /** The numbers on it, a line for each paragraph or row that has any: what its code says of them. */
    public List<String> numbers() {
        return new NumberLines(texts).lines();
    }
}

package org.mingcha.document.layout;

import java.util.List;

/**
 * One side of a sheet. On a turned page texts and rules are measured from the upper left corner of the sheet laid on
 * its right edge, so that its top is at the left edge of the upright page; the foot never turns.
 */
public record PlacedPage(boolean isTurned, List<PlacedText> texts, List<PlacedRule> rules, List<PlacedText> foot) {
    public PlacedPage {
        texts = List.copyOf(texts);
        rules = List.copyOf(rules);
        foot = List.copyOf(foot);
    }
}

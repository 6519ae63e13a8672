package org.mingcha.web.assessment;

import java.util.List;

/**
 * What the ledger has become since the acceptance.
 *
 * @param index of the {@code assessment.accepted} leaf
 */
public record DriftLines(long index, String acceptedAt, List<Line> lines) {
    /**
     * One figure, or an item's result.
     *
     * @param text filed 3, now 5; or what else has changed
     */
    public record Line(String item, String href, String text, List<Cause> causes) {}

    /** One entry that made the difference. */
    public record Cause(String kind, long index, String href, String title, String why) {}
}

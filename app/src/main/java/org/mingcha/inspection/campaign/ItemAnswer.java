package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;

/**
 * What the officer says about an item; replaces what was said before. Each part may be absent.
 *
 * @param narrative in the unit's own words; empty: none
 * @param numbers done and total, where the item asks for numbers
 * @param evidence a file's name, a document's number or a signed statement, where the item asks for it; empty: none
 * @param override another conclusion than the rules'; shown as one everywhere
 * @param notApplicable why it does not concern the unit; empty: it does
 * @param gap why it is not met; empty: not said
 * @param measure what is done about it
 */
public record ItemAnswer(
        String narrative,
        @Nullable Numbers numbers,
        String evidence,
        @Nullable Override override,
        String notApplicable,
        String gap,
        @Nullable Measure measure) {
    public static final ItemAnswer NONE = new ItemAnswer("", null, "", null, "", "", null);

    /** Done out of total. */
    public record Numbers(int done, int total) {}

    /** Another conclusion, and why. */
    public record Override(Result given, String reason) {}

    /** What is done about a gap, by which post, until when. */
    public record Measure(
            String action, String owner, @Nullable LocalDate due) {}

    public static ItemAnswer narrated(String words) {
        return new ItemAnswer(words, null, "", null, "", "", null);
    }
}

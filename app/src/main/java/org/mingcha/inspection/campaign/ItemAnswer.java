package org.mingcha.inspection.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;
import org.mingcha.ledger.EvidenceFile;

/**
 * What the officer says about an item; replaces what was said before. Each part may be absent.
 *
 * @param narrative in the unit's own words; empty: none
 * @param numbers done and total, where the item asks for numbers
 * @param evidence what shows it, where no rule answers the item
 * @param override another conclusion than the rules'; shown as one everywhere
 * @param notApplicable why it does not concern the unit; empty: it does
 * @param gap why it is not met; empty: not said
 * @param measure what is done about it
 */
public record ItemAnswer(
        String narrative,
        @Nullable Numbers numbers,
        @Nullable Evidence evidence,
        @Nullable Override override,
        String notApplicable,
        String gap,
        @Nullable Measure measure) {
    public static final ItemAnswer NONE = new ItemAnswer("", null, null, null, "", "", null);

    /** Done out of total. */
    public record Numbers(int done, int total) {}

    /**
     * A statement, a document or files; one of the three is enough.
     *
     * @param statement what the unit states under its leader's signature; empty: nothing
     * @param reference number and title of a document; empty: none
     * @param dated the day that the document or the check bears
     */
    public record Evidence(
            String statement,
            String reference,
            List<EvidenceFile> files,
            @Nullable LocalDate dated) {
        public Evidence {
            files = List.copyOf(files);
        }

        public static Evidence of(String reference) {
            return new Evidence("", reference, List.of(), null);
        }
    }

    /** Another conclusion, and why. */
    public record Override(Result given, String reason) {}

    /** What is done about a gap, by which post, until when. */
    public record Measure(
            String action, String owner, @Nullable LocalDate due) {}

    public static ItemAnswer narrated(String words) {
        return new ItemAnswer(words, null, null, null, "", "", null);
    }
}

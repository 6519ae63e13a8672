package org.mingcha.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.CitedEntry;
import org.mingcha.web.citation.SentenceRun;
import org.mingcha.web.support.Shell;

/**
 * One unit's filing before its reviewer: what needs a look, what was filed, the evidence.
 *
 * @param looks items that need a look
 * @param rest all others that are asked
 * @param beside the item looked at, where it is one of those
 * @param filed the item looked at; null where none waits any more
 * @param total of the evidence, of which the first are shown
 */
public record ReviewPage(
        Shell shell,
        Heading heading,
        List<Line> looks,
        List<Line> rest,
        List<Line> beside,
        Standing standing,
        @Nullable Filed filed,
        List<CitedEntry> evidence,
        int total,
        ReviewFormState reply) {
    /** What it is about, and where its neighbours are. */
    public record Heading(
            long id,
            String title,
            String campaign,
            String campaignHref,
            String facts,
            String unitHref,
            @Nullable String previous,
            @Nullable String next) {}

    /** An item in the list. */
    public record Line(String href, String item, String question, ReviewMark mark, boolean current) {}

    /**
     * How far the filing is.
     *
     * @param state waiting, returned, ready or accepted: the word after {@code review.standing.}
     * @param sentence the same in words
     * @param version to be handed back with the acceptance
     */
    public record Standing(String state, String sentence, int version) {
        public boolean isReady() {
            return state.equals("ready");
        }
    }

    /**
     * One item as it was filed.
     *
     * @param given the unit's other conclusion; null: it has none
     * @param why reasons to look, in words; empty: none
     * @param decided what was decided on it, in words; empty: nothing yet
     * @param may what the reader can do with it now
     */
    public record Filed(
            String item,
            String question,
            String expectation,
            String why,
            ReviewMark computed,
            @Nullable ReviewMark given,
            List<SentenceRun> sentence,
            String missing,
            List<Said> said,
            String decided,
            List<Link> findings,
            May may) {}

    /** What the unit says about it, under its label. @param href of a file; else empty */
    public record Said(String label, String text, String href) {}

    /** Words, and where they lead. */
    public record Link(String label, String href) {}

    /**
     * What can be done.
     *
     * @param base address of the item: its acts stand below it
     * @param raise address of the form that turns it into a finding
     * @param version to be handed back
     */
    public record May(
            boolean accept,
            boolean giveBack,
            String base,
            String raise,
            @Nullable String previous,
            @Nullable String next,
            int version) {}
}

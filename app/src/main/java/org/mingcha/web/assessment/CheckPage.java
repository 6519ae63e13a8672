package org.mingcha.web.assessment;

import java.util.List;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.citation.SentenceRun;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * The last look: before the officer submits, or before the leader signs.
 *
 * @param notice why it could not be submitted
 * @param waiting the first items that lack their confirmation
 * @param unconfirmed how many do
 * @param missing what the paper needs and nobody has said, with where to say it
 * @param hints what the author should look at again; none of it is shown to anybody else
 * @param lines of this page: all items before submitting; before signing those that a leader should know of
 */
public record CheckPage(
        Shell shell,
        AssessmentPage.Heading heading,
        AssessmentPage.Note notice,
        AssessmentPage.Numbers numbers,
        List<AssessmentPage.Tally> legend,
        List<Line> waiting,
        int unconfirmed,
        List<Hint> missing,
        List<Hint> hints,
        List<Line> lines,
        Paging paging,
        FiledDocuments filed) {
    /** An item as it would be submitted, or was. */
    public record Line(
            String id,
            String question,
            String href,
            Conclusion result,
            Conclusion conclusion,
            Status progress,
            List<SentenceRun> sentence,
            List<AssessmentItemPage.Said> said) {
        public boolean isOverridden() {
            return !result.equals(conclusion);
        }
    }

    /** Something about an item. */
    public record Hint(String href, String text) {}
}

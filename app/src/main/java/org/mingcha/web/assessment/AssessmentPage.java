package org.mingcha.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.BundleOffer;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.citation.SentenceRun;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * An assessment with its items, in whatever state.
 *
 * @param notice what has just come about; empty: nothing
 * @param steps how far it is, in order
 * @param sealed what was sealed of it
 * @param drift null: not accepted, or the acceptance waits for its seal
 * @param bundle how this reader has an evidence bundle made; null: not at all
 */
public record AssessmentPage(
        Shell shell,
        Heading heading,
        Note notice,
        List<Step> steps,
        Numbers numbers,
        List<ItemRow> rail,
        List<Tally> legend,
        Listed listed,
        FiledDocuments filed,
        List<SealedAct> sealed,
        @Nullable DriftLines drift,
        @Nullable BundleOffer bundle) {
    /**
     * What it is, and what the reader can do with it.
     *
     * @param base its address
     * @param under checklist, span, order, checkpoint: a line under the title
     * @param waiting a sentence on who acts next
     * @param next the one thing to do; null: nothing for this reader
     * @param sealing whether the last act waits for its seal
     */
    public record Heading(
            String base,
            String title,
            String under,
            Status status,
            String due,
            String waiting,
            @Nullable Next next,
            boolean sealing,
            int version,
            May may) {
        /** Of its report in the register of documents. */
        public String numberHref() {
            return base.replace("/assessments/", "/papers/self-inspection-report/") + "/number";
        }
    }

    /** A button. */
    public record Next(String href, String label) {}

    /**
     * @param readEnglish where the checklist has English words and figures are there
     * @param number where it is signed, so that it has a number or can get one
     */
    public record May(boolean answer, boolean takeBack, boolean readEnglish, boolean number) {}

    /**
     * One stage.
     *
     * @param state done, now or later
     */
    public record Step(String label, String state) {}

    /** What the items come to, progress apart from conclusions. */
    public record Numbers(
            int total,
            int share,
            int prefilled,
            int done,
            int toConfirm,
            int open,
            int returned,
            int overridden,
            int cited,
            int late,
            int minutes) {}

    /** How many items have one conclusion. */
    public record Tally(Conclusion result, long count) {}

    /** The rows that are shown. */
    public record Listed(String show, List<AssessmentListPage.Tab> tabs, List<ItemRow> rows, Paging paging) {}

    /**
     * One item in the list.
     *
     * @param given the unit's other conclusion; null: none
     * @param said in short what the unit added
     * @param confirm whether this reader can stand for it from here
     */
    public record ItemRow(
            String id,
            String question,
            String href,
            Conclusion result,
            @Nullable Conclusion given,
            List<SentenceRun> sentence,
            String said,
            int late,
            Status progress,
            boolean confirm,
            int version) {
        public Conclusion conclusion() {
            return given == null ? result : given;
        }

        public boolean isDone() {
            return progress.shape().isEmpty();
        }
    }

    /** A sentence with the tone of its box: ok, warn, bad, or empty. */
    public record Note(String text, String tone) {
        public static final Note NONE = new Note("", "");
    }
}

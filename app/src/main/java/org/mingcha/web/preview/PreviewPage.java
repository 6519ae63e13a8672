package org.mingcha.web.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.citation.BundleOffer;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.Shell;

/**
 * A self-inspection with its items.
 *
 * @param base its address
 * @param notice why a bundle was not made; empty otherwise
 */
public record PreviewPage(
        Shell shell,
        String base,
        String title,
        String span,
        Overview overview,
        Numbers numbers,
        List<Tally> legend,
        String show,
        List<PreviewItemLine> shown,
        String notice,
        Answering answering,
        Papers papers) {
    /**
     * The unit's own assessment of this checklist and period.
     *
     * @param href the newest one; empty: there is none
     * @param offered whether this reader may open one
     */
    public record Answering(String href, boolean offered, String unit, String checklist, String period) {}

    /**
     * What can be taken away.
     *
     * @param english whether the checklist has English words
     * @param bundle how this reader has an evidence bundle made; null: not at all
     */
    public record Papers(boolean english, @Nullable BundleOffer bundle) {}

    /** What the figures rest on. */
    public record Numbers(int share, int cited, long late, long amended, long checkpoint) {}

    /** How many items have one result. */
    public record Tally(Conclusion result, long count) {}

    public long withLate() {
        return overview.items().stream().filter(item -> item.late() > 0).count();
    }
}

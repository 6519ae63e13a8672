package org.mingcha.web.claim;

import java.util.List;
import org.mingcha.claims.ClaimView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One claim with what can be done about it.
 *
 * @param waiting a sentence on who has to act by when
 * @param returned why it was given back; empty: it was not
 * @param facts label and value, as they stand at the top
 * @param published address of the public page; empty: nothing is published
 * @param draft the verification's form, with room for one more source
 * @param preview what is going to be published
 * @param alike claims that may say the same
 * @param joined claims that this one's answer serves too
 * @param main the claim whose answer serves this one; none or one
 */
public record ClaimDetailPage(
        Shell shell,
        long id,
        int version,
        String sentence,
        Status status,
        String waiting,
        String returned,
        List<Pair> facts,
        String published,
        ClaimDraftForm draft,
        Preview preview,
        List<ClaimListPage.Row> alike,
        List<ClaimListPage.Row> joined,
        List<ClaimListPage.Row> main,
        List<HistoryLine> history,
        List<String> may,
        ClaimView view,
        ClaimFormState outcome) {
    /** A label and what stands beside it; the way there, or empty. */
    public record Pair(String label, String value, String href) {}

    /** The verification as readers will see it. */
    public record Preview(
            String verdict, String headline, List<String> facts, String method, List<SourceLine> sources) {
        /** @param href of the file or the link; empty: neither */
        public record SourceLine(String number, String title, String detail, String href) {}
    }

    /** Something sealed: received, amended, went up, acknowledged, published. */
    public record HistoryLine(String title, String at, String detail, String index, String href) {}

    public boolean mayDo(String command) {
        return may.contains(command);
    }

    /** Whether something is written that another pair of eyes looks at. */
    public boolean isShown() {
        return !preview.headline.isEmpty();
    }
}

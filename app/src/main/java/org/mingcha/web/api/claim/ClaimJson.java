package org.mingcha.web.api.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.ClaimView;

/**
 * One claim with the work on it: the same here and from the command {@code claim show}.
 *
 * @param version number of acts so far: who acts names it
 * @param holder the unit that works on it
 * @param consequence with {@code knowledge} what its level follows from; null: not assessed
 * @param returned why it was given back; empty: it was not
 * @param main the claim whose answer serves this one; null: none
 * @param joined the claims that this one's answer serves too
 * @param correction where it is published; null: nowhere
 * @param may what the caller can do now
 * @param another whether somebody else has to do what the caller otherwise could
 */
public record ClaimJson(
        ClaimRowJson claim,
        int version,
        String holder,
        @Nullable String consequence,
        @Nullable String knowledge,
        DraftJson draft,
        String returned,
        @Nullable Long main,
        List<Long> joined,
        List<EscalationJson> escalations,
        @Nullable String correction,
        List<String> may,
        boolean another) {
    public static ClaimJson of(ClaimView view) {
        var basis = view.basis();
        var main = view.mainClaim();
        var correction = view.correction();
        return new ClaimJson(
                ClaimRowJson.of(view.row()),
                view.version(),
                view.holder(),
                basis == null ? null : basis.consequence().code(),
                basis == null ? null : basis.knowledge().code(),
                DraftJson.of(view.draft()),
                view.returned(),
                main == null ? null : number(main),
                view.joined().stream().map(ClaimJson::number).toList(),
                view.escalations().stream().map(EscalationJson::of).toList(),
                correction == null ? null : correction.path(),
                view.may(),
                view.waitsForAnother());
    }

    private static long number(ClaimSummary row) {
        return row.id().value();
    }
}

package org.mingcha.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim with all that is known of it.
 *
 * @param version number of acts so far: who acts names it
 * @param holder the unit that works on it: its own, or a superior that took it over
 * @param basis what its level follows from; null: not assessed, or the ledger alone names a level
 * @param returned why it was given back; empty: it was not
 * @param mainClaim the claim whose answer serves this one; null: none
 * @param joined the claims that this one's answer serves too
 * @param correction its place on the public pages; null: nothing is published
 * @param may names of the commands that this actor can do now
 * @param waitsForAnother whether somebody else has to do what this actor otherwise could
 * @param askedAbove the superior that is asked to look at it, since its holder has nobody else; null: none is
 */
public record ClaimView(
        ClaimSummary row,
        int version,
        String holder,
        String holderName,
        LevelTable.@Nullable Basis basis,
        ClaimDraft draft,
        String returned,
        @Nullable ClaimSummary mainClaim,
        List<ClaimSummary> joined,
        List<EscalationView> escalations,
        @Nullable CorrectionSummary correction,
        List<String> may,
        boolean waitsForAnother,
        @Nullable String askedAbove) {
    public ClaimView {
        joined = List.copyOf(joined);
        escalations = List.copyOf(escalations);
        may = List.copyOf(may);
    }
}

package org.mingcha.correction;

/**
 * The next step with a claim.
 *
 * @param seen number of acts that the actor had seen: who acts on an older state is told so
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record ActOnClaim(ClaimId claim, int seen, Step step, boolean confirmed) {
    public ActOnClaim(ClaimId claim, int seen, Step step) {
        this(claim, seen, step, false);
    }
}

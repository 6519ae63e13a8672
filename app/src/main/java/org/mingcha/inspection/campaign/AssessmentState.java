package org.mingcha.inspection.campaign;

import java.util.Locale;

/** How far an assessment is. */
public enum AssessmentState {
    /** Its figures are being computed. */
    COMPUTING,
    /** The officer works on it. */
    OPEN,
    /** It waits for the leader's signature. */
    SUBMITTED,
    /** Signed; it waits for the issuer's review. */
    IN_REVIEW,
    /** Items were returned; the officer works on them. */
    RETURNED,
    ACCEPTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

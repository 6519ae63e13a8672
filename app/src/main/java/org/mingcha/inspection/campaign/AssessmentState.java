package org.mingcha.inspection.campaign;

import org.mingcha.database.Coded;

/** How far an assessment is. */
public enum AssessmentState implements Coded {
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
}

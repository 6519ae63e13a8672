package org.mingcha.notification;

import org.mingcha.database.Coded;

/** What has to be done. */
public enum DueKind implements Coded {
    /** The officer answers an assessment. */
    ANSWER,
    /** The leader signs it. */
    SIGN,
    /** The issuer's inspector reviews it. */
    REVIEW,
    /** The officer files returned items again. */
    RETURNED,
    /** The unit puts a finding right. */
    RECTIFY,
    /** The superior decides an extension or an appeal. */
    DECIDE,
    /** The superior looks whether it is put right. */
    VERIFY,
    /** The superior crosses the finding off. */
    CLOSE,
    /** The unit files a return. */
    FILE,
    /** An addressee reads a return that was filed, and takes it. */
    TAKE,
    /** The unit reports an incident up. */
    REPORT_INCIDENT,
    /** The superior acknowledges an incident that was reported up. */
    ACKNOWLEDGE_INCIDENT,
    /** The unit looks back at an incident that had to be reported. */
    REVIEW_INCIDENT,
    /** The unit looks at a risk again. */
    REVIEW_RISK,
    /** The unit verifies a claim and answers it in public. */
    ANSWER_CLAIM,
    /** Who did not write the answer looks at it; where the body has nobody else, the superior. */
    APPROVE_CLAIM,
    /** The unit reports a claim up whose level demands it. */
    ESCALATE_CLAIM,
    /** The superior acknowledges a claim that was reported up. */
    ACKNOWLEDGE_CLAIM,
    /** The unit answers a task that a superior sent. */
    ANSWER_ASSIGNMENT,
    /** The unit looks at what a resident asked. */
    ACCEPT_QUESTION,
    /** The unit answers it. */
    ANSWER_QUESTION;

    public static DueKind of(String code) {
        return Coded.of(DueKind.class, code)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is due by the name " + code));
    }
}

package org.mingcha.inspection.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Happened, in its transaction: the leader has signed.
 *
 * @param campaign null: without one, and therefore final
 * @param issuer whose inspectors review it; null without a campaign
 */
public record AssessmentSigned(
        AssessmentId assessment,
        String unit,
        @Nullable CampaignId campaign,
        @Nullable String issuer) {}

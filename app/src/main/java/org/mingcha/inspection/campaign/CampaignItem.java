package org.mingcha.inspection.campaign;

import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.rule.Result;

/**
 * One item of one unit in a campaign: what a spot check draws from.
 *
 * @param result what the rules say, or the unit where no rule answers
 * @param given the officer's other conclusion, if any
 */
public record CampaignItem(
        AssessmentId assessment,
        String unit,
        String item,
        Result result,
        @Nullable Result given,
        boolean drawn) {}

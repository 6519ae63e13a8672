package org.mingcha.inspection.campaign.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingcha.evidence.rule.Result;

/**
 * What an acceptance seals of the results.
 *
 * @param total items without those that are not applicable
 * @param met those of them that the rules find met; an override changes no count
 */
record Tally(int total, int met) {
    static Tally of(List<Result> results) {
        var counted = results.stream()
                .filter(result -> result != Result.NOT_APPLICABLE)
                .toList();
        return new Tally(counted.size(), (int)
                counted.stream().filter(result -> result == Result.MET).count());
    }

    /** Four digits, half up; 0.0000 of nothing. */
    BigDecimal share() {
        return total == 0
                ? new BigDecimal("0.0000")
                : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(total), 4, RoundingMode.HALF_UP);
    }
}

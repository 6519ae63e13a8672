package org.mingcha.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeric field over a subtree in one period. A nil return says 0.
 *
 * @param returns how many returns gave a number
 * @param median of an even count the lower middle one; null, as least and most, where there are none
 */
public record FieldSummary(
        String period,
        int returns,
        BigDecimal sum,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal median) {}

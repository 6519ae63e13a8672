package org.mingcha.inspection.appraisal;

import java.math.BigDecimal;
import java.util.List;

/** One unit's year by a formula. There is no rank, and no unit is compared with another. */
public record Appraisal(String unit, String unitName, int year, Formula formula, List<Part> parts) {
    public Appraisal {
        parts = List.copyOf(parts);
    }

    public BigDecimal points() {
        return parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What could be earned now: 100 without the components that are absent. */
    public int attainable() {
        return parts.stream().mapToInt(Part::attainable).sum();
    }
}

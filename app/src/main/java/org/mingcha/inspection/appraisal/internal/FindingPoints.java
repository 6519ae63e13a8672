package org.mingcha.inspection.appraisal.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.inspection.finding.FindingOutcome;

/** Points for corrective actions: those in time, of those that were due and are settled or overdue. */
final class FindingPoints {
    private FindingPoints() {}

    static Part part(Formula.Component component, List<FindingOutcome> outcomes) {
        var counted = outcomes.stream().filter(FindingOutcome::isCounted).toList();
        if (counted.isEmpty()) {
            var all = BigDecimal.valueOf(component.weight()).setScale(ItemPoints.SUM);
            return new Part(component, Part.Standing.NOTHING_DUE, all, component.weight(), List.of());
        }
        var outOf = BigDecimal.valueOf(component.weight())
                .divide(BigDecimal.valueOf(counted.size()), ItemPoints.LINE, RoundingMode.HALF_UP);
        var lines = new ArrayList<Point>();
        for (var each : counted) {
            var points = each.isInTime() ? outOf : BigDecimal.ZERO.setScale(ItemPoints.LINE);
            lines.add(new Point.OfFinding(
                    each.id(), each.dueOn(), each.rectifiedOn(), each.isInTime(), points, outOf, each.index()));
        }
        return new Part(component, Part.Standing.COUNTED, ItemPoints.sum(lines), component.weight(), lines);
    }
}

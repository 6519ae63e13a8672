package org.mingcha.inspection.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.mingcha.database.Coded;

/**
 * What a unit earned of one component.
 *
 * @param points rounded to hundredths; the lines below are rounded to ten-thousandths
 * @param attainable what could be earned: the component's weight, or 0 where nothing was owed
 */
public record Part(
        Formula.Component component, Standing standing, BigDecimal points, int attainable, List<Point> lines) {
    /** Whether there was something to count. */
    public enum Standing implements Coded {
        COUNTED,
        /** No accepted self-inspection of the year: no points. */
        NOTHING_ACCEPTED,
        /** No finding was due: all points. */
        NOTHING_DUE,
        /** Nothing was owed: the unit neither earns nor loses these points, and they are not given to other components. */
        ABSENT
    }

    public Part {
        lines = List.copyOf(lines);
    }
}

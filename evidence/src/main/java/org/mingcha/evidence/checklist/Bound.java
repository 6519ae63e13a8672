package org.mingcha.evidence.checklist;

import java.math.BigDecimal;

/** What a figure is compared with. */
public sealed interface Bound {
    record Number(BigDecimal value) implements Bound {}

    record Figure(String name) implements Bound {}

    record Setting(String name) implements Bound {}

    /** One for each whole quarter of the period (at least 1), or for each half of the year that has ended. */
    record Per(Step step) implements Bound {}

    /** This share of another figure, so that {@code 80} of 5 is 4. */
    record Percent(int percent, String of) implements Bound {}

    enum Step {
        QUARTER,
        HALF
    }
}

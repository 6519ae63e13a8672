package org.mingcha.evidence.checklist;

import java.util.List;

/** What figures must be for an item to be met. */
public sealed interface Expectation {
    /** What is missing where it doesn't hold, in words; may be empty. */
    String gap();

    /**
     * @param endMonth asked only where the period ends in one of these months
     */
    record Comparison(String figure, Operator operator, Bound bound, MonthRange endMonth, String gap)
            implements Expectation {}

    /** One of these is enough. One that isn't asked this month is not enough. */
    record AnyOf(List<Expectation> alternatives, String gap) implements Expectation {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** How a figure is compared. */
    enum Operator {
        AT_LEAST(">="),
        EQUAL("="),
        AT_MOST("<=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(int comparison) {
            return switch (this) {
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case AT_MOST -> comparison <= 0;
            };
        }
    }
}

package org.mingcha.evidence.checklist;

import java.time.Period;
import java.util.List;

/** A condition on one field. */
public sealed interface Matcher {
    /** Equal; a multi-valued field that contains it. */
    record Is(Operand operand) implements Matcher {}

    record OneOf(List<Matcher> options) implements Matcher {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    record Present() implements Matcher {}

    record Absent() implements Matcher {}

    /** All of these hold. An absent field holds none. */
    record Compared(List<Test> tests) implements Matcher {
        public Compared {
            tests = List.copyOf(tests);
        }
    }

    /** The month of a date. */
    record InMonths(MonthRange range) implements Matcher {}

    record Test(Relation relation, Operand operand) {}

    /** How a value stands to another. */
    enum Relation {
        GTE,
        GT,
        LTE,
        LT;

        public boolean holds(int comparison) {
            return switch (this) {
                case GTE -> comparison >= 0;
                case GT -> comparison > 0;
                case LTE -> comparison <= 0;
                case LT -> comparison < 0;
            };
        }
    }

    /** What a value is compared with. */
    sealed interface Operand {
        record Literal(String value) implements Operand {}

        /** The period's last day, or a day that far from it. */
        record End(Period offset) implements Operand {}

        record Field(String name) implements Operand {}
    }
}

package org.mingcha.evidence.rule;

import java.time.YearMonth;
import java.util.List;

/** Evidence that an item needs and doesn't have. */
public sealed interface Lack {
    /** A figure of 0 from this register, with neither nil returns nor entries in these months. */
    record Uncovered(String register, List<YearMonth> months) implements Lack {
        public Uncovered {
            months = List.copyOf(months);
        }
    }

    /** The unit has never entered anything in any of these registers. */
    record NeverUsed(List<String> registers) implements Lack {
        public NeverUsed {
            registers = List.copyOf(registers);
        }
    }

    /** Periods of a return that nobody has opened: what was expected isn't known. */
    record Unopened(String returnId, List<String> periods) implements Lack {
        public Unopened {
            periods = List.copyOf(periods);
        }
    }

    /** The column is absent or empty; {@code all}: it must be filled in on each row and isn't. */
    record EmptyColumn(String register, String field, boolean all) implements Lack {}

    /** An entry that a figure cites names no evidence file. */
    record Unevidenced(String register) implements Lack {}

    /** The unit named nothing that shows this. */
    record Unproven(String what) implements Lack {}

    /** What the unit named bears no day, and the item asks how old it is. */
    record Undated() implements Lack {}

    /** This version cannot read it yet. */
    record Awaited(String what) implements Lack {}
}

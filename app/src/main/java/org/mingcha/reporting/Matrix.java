package org.mingcha.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The returns of a unit and of those right below it over some periods, in official order; nothing is ranked.
 *
 * @param own the unit's own returns; empty where it never owes one
 * @param lines one page of the units right below
 * @param next code after which the next page starts; null on the last
 */
public record Matrix(
        String unit,
        String name,
        List<Column> columns,
        Optional<Line> own,
        List<Line> lines,
        @Nullable String next) {
    public Matrix {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One period.
     *
     * @param over whether its due day has passed
     * @param counts of the unit's whole subtree
     */
    public record Column(String period, LocalDate dueOn, boolean over, Completeness.Row counts) {}

    /**
     * One unit.
     *
     * @param below whether others stand below it: then its cells are sums
     * @param cells one for each column
     */
    public record Line(String unit, String name, String kind, boolean below, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public boolean isPending() {
            return cells.stream().anyMatch(Cell::isPending);
        }
    }

    /** What stands in a period. */
    public sealed interface Cell {
        /** Whether somebody has to do something about it. */
        boolean isPending();

        /**
         * One return.
         *
         * @param contradicted nil, not explained, and the ledger says otherwise
         * @param noted whether a reason is registered for its missing
         */
        record Single(FilingState state, boolean contradicted, boolean noted) implements Cell {
            @Override
            public boolean isPending() {
                return contradicted
                        || switch (state) {
                            case MISSING, RETURNED, WAITING -> true;
                            case FILED, NIL, LATE, NOT_DUE, NOT_APPLICABLE -> false;
                        };
            }
        }

        /**
         * Returns of a subtree.
         *
         * @param over whether the due day has passed
         * @param waiting filed, and the superior is still to take them
         * @param sentBack sent back, and not filed since
         */
        record Sum(Completeness.Row counts, boolean over, int waiting, int sentBack) implements Cell {
            @Override
            public boolean isPending() {
                boolean missing = over && counts.filed() < counts.expected();
                return missing || waiting > 0 || sentBack > 0 || counts.contradicted() > 0;
            }
        }
    }
}

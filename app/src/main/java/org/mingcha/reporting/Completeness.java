package org.mingcha.reporting;

import java.util.List;

/**
 * How complete the returns of a unit's subtree are.
 *
 * @param rows a row per period, in the order asked for
 * @param children of each unit right below, by the tree of the last period; empty unless asked for
 */
public record Completeness(String unit, String returnId, List<Row> rows, List<Child> children) {
    public Completeness {
        rows = List.copyOf(rows);
        children = List.copyOf(children);
    }

    /**
     * One period. A period that lies ahead expects nothing yet.
     *
     * @param period its code, {@code 2025-03}
     * @param contradicted nil, not explained, and the ledger says otherwise
     */
    public record Row(String period, int expected, int filed, int onTime, int nil, int contradicted) {}

    /** One unit right below. */
    public record Child(String unit, String name, List<Row> rows) {
        public Child {
            rows = List.copyOf(rows);
        }
    }
}

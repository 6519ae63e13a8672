package org.mingcha.reporting.internal.exchange;

import java.util.Map;

/**
 * One return as it stands in a file, before anything is understood of it.
 *
 * @param cells column to what is written there; an absent one is empty
 * @param columns column to what the file calls it
 */
record RawRow(int number, Map<String, String> cells, Map<String, String> columns) {
    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    String column(String name) {
        return columns.getOrDefault(name, name);
    }
}

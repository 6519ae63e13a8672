package org.mingcha.organisation;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param row as a spreadsheet counts: the header is row 1 where nothing stands above it
 */
public record RefusedRow(String file, int row, UnitRefusal reason, List<String> arguments) {
    public RefusedRow {
        arguments = List.copyOf(arguments);
    }
}

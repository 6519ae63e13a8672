package org.mingcha.reporting;

import java.util.List;

/**
 * A row of a file that was not taken, and where it has to be put right.
 *
 * @param column as the file calls it
 */
public record RefusedReturn(int row, String column, ReturnRefusal reason, List<String> arguments) {
    public RefusedReturn {
        arguments = List.copyOf(arguments);
    }

    public static RefusedReturn of(int row, String column, ReturnRefusal reason, String... arguments) {
        return new RefusedReturn(row, column, reason, List.of(arguments));
    }
}

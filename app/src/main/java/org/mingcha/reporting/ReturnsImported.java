package org.mingcha.reporting;

import java.util.List;

/**
 * What became of a file's rows.
 *
 * @param filed how many were filed now
 * @param repeated how many stood already, word for word
 * @param refused in the order of the file
 */
public record ReturnsImported(boolean dryRun, int filed, int repeated, List<RefusedReturn> refused) {
    public ReturnsImported {
        refused = List.copyOf(refused);
    }
}

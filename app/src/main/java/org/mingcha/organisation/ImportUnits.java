package org.mingcha.organisation;

import java.nio.file.Path;
import java.util.List;

/**
 * Take units from these files in one go: all of their good rows, or, when anything breaks, none.
 *
 * @param dryRun say what would happen and change nothing
 */
public record ImportUnits(List<Path> files, boolean dryRun) {
    public ImportUnits {
        files = List.copyOf(files);
    }
}

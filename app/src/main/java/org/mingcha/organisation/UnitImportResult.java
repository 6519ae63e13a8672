package org.mingcha.organisation;

import java.util.List;

/** What came of an import of units. */
public sealed interface UnitImportResult {
    /**
     * The files were read.
     *
     * @param imported units that are new
     * @param changed units that were known and are different now
     */
    record Read(int imported, int changed, List<RefusedRow> refused) implements UnitImportResult {
        public Read {
            refused = List.copyOf(refused);
        }
    }

    /** A file as a whole could not be taken; nothing was written. */
    record Refused(UnitRefusal reason, List<String> arguments) implements UnitImportResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}

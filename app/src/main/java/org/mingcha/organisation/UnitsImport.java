package org.mingcha.organisation;

import java.util.List;

/** What came of an import of units. */
public sealed interface UnitsImport {
    /**
     * The files were read.
     *
     * @param imported units that are new
     * @param changed units that were known and are different now
     */
    record Read(int imported, int changed, List<RefusedRow> refused) implements UnitsImport {
        public Read {
            refused = List.copyOf(refused);
        }
    }

    /** A file as a whole could not be taken; nothing was written. */
    record Refused(UnitRefusal reason, List<String> arguments) implements UnitsImport {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}

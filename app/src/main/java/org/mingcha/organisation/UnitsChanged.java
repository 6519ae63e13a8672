package org.mingcha.organisation;

import java.util.List;
import org.mingcha.transparency.RecordId;

/** What came of changes to the tree. */
public sealed interface UnitsChanged {
    /** All of them were made and are on their way into the log. */
    record Done(RecordId record) implements UnitsChanged {}

    /** None was made: this one could not be. */
    record Refused(UnitChange change, UnitRefusal reason, List<String> arguments) implements UnitsChanged {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}

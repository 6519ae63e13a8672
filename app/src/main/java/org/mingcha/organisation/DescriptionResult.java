package org.mingcha.organisation;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.transparency.RecordId;

/** What came of describing a unit. */
public sealed interface DescriptionResult {
    /** @param from the first day on which it holds */
    record Done(RecordId record, LocalDate from) implements DescriptionResult {}

    record Refused(DescriptionRefusal reason, List<String> arguments) implements DescriptionResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}

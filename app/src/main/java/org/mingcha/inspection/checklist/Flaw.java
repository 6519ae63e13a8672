package org.mingcha.inspection.checklist;

import java.util.List;

/**
 * One thing that has to be put right before the file is a checklist; {@link Wording} has its sentence.
 *
 * @param place where it stands: the cell of a sheet, the line or the path of a text; empty: the file as a whole
 */
public record Flaw(String place, String reason, List<String> arguments) {
    public Flaw {
        arguments = List.copyOf(arguments);
    }
}

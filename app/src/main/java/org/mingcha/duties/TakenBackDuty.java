package org.mingcha.duties;

import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;

/**
 * A line that stands in the way of what somebody wants to ask of a unit.
 *
 * @param said what was to be asked, in the words that match
 */
public record TakenBackDuty(DutyList list, DutyLine line, String unitName, String said) {
    /** The refusal that names the line. */
    public Violation violation(String field) {
        return Violation.at(
                field,
                "duties.taken-back",
                BilingualText.of(said),
                list.title(),
                line.number(),
                line.matter(),
                unitName);
    }
}

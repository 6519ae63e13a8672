package org.mingcha.ledger;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.evidence.register.Register;

/**
 * One entry with all its versions.
 *
 * @param under the version of its register by which it is shown and amended: the newest, where that has a place for all
 *     that the entry says, else its own
 * @param limitDays from happened_on to the record, as the register's version says under which it was entered
 * @param versions oldest first; the last one holds
 * @param mayChange whether this actor may amend or withdraw it now
 */
public record EntryView(
        EntryId id,
        String unit,
        String unitName,
        String register,
        Register under,
        LocalDate happenedOn,
        String title,
        int limitDays,
        int delayDays,
        boolean late,
        boolean withdrawn,
        boolean mayChange,
        List<EntryVersion> versions) {
    public EntryView {
        versions = List.copyOf(versions);
    }

    /** Beyond the limit, yet not late: of before the unit's books were opened. */
    public boolean isInitial() {
        return !late && delayDays > limitDays;
    }

    public EntryVersion latest() {
        return versions.getLast();
    }
}

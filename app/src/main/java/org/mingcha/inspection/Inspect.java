package org.mingcha.inspection;

import org.mingcha.evidence.checklist.Period;

/**
 * Which self-inspection: a unit, a checklist, a period.
 *
 * @param checklist its id, with or without its version ({@code town-online-work@1})
 */
public record Inspect(String unit, String checklist, Period period) {
    public static final String TOWN_ONLINE_WORK = "town-online-work";

    /** What files of this self-inspection are called, without extension. */
    public String stem() {
        return unit + "-" + checklist.replaceFirst("@.*", "") + "-" + period.code();
    }
}

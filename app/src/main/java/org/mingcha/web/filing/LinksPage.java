package org.mingcha.web.filing;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * Links of the units in reach: making them, and those that are out.
 *
 * @param periods of which links can be made now; none: no return can be nil, or none is near
 * @param owing units that haven't filed in the chosen period; cut off at {@link LinkLists#MOST}
 * @param made those just made, shown once
 */
public record LinksPage(
        Shell shell,
        UnitLine unit,
        List<Choice> periods,
        List<Unit> owing,
        boolean more,
        List<Made> made,
        List<String> faults,
        List<Row> links) {
    /** A return and a period, {@code monthly/2025-10}. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A unit that owes. */
    public record Unit(String code, String name) {}

    /** A link, to be handed on. */
    public record Made(String unit, String link, String lastDay) {}

    /** A link that is out, or was voided. */
    public record Row(long id, String unit, String title, String made, String lastDay, boolean voided) {}

    /** All at once, to be copied. */
    public String all() {
        return String.join(
                "\n", made.stream().map(each -> each.unit() + " " + each.link()).toList());
    }

    public String chosen() {
        return periods.stream()
                .filter(Choice::chosen)
                .map(Choice::value)
                .findFirst()
                .orElse("");
    }
}

package org.mingcha.web.api.burden;

import java.util.List;
import org.mingcha.assignment.burden.AskedMatter;
import org.mingcha.assignment.burden.BurdenYear;

/**
 * What was asked of a unit in a year: the same here and from the command {@code burden}.
 *
 * @param minutes of all
 * @param asked each thing, by month and superior
 * @param twice what two superiors asked, or one twice in a month
 */
public record BurdenJson(String unit, String unitName, int year, int minutes, List<Asked> asked, List<Twice> twice) {
    /**
     * One thing that was asked.
     *
     * @param source campaign, return or assignment
     * @param month as 2026-04
     */
    public record Asked(String source, String superior, String superiorName, String month, String title, int minutes) {
        static Asked of(AskedMatter matter) {
            return new Asked(
                    matter.source().code(),
                    matter.superior().code(),
                    matter.superior().name(),
                    matter.month().toString(),
                    matter.title(),
                    matter.minutes());
        }
    }

    /** What was asked, and by what. */
    public record Twice(String what, List<Asked> by) {}

    public static BurdenJson of(BurdenYear burden) {
        return new BurdenJson(
                burden.unit().code(),
                burden.unit().name(),
                burden.year(),
                burden.minutes(),
                burden.asked().stream().map(Asked::of).toList(),
                burden.twice().stream()
                        .map(each -> new Twice(
                                each.label(), each.by().stream().map(Asked::of).toList()))
                        .toList());
    }
}

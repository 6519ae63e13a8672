package org.mingcha.web.burden;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * What was asked of a unit in a year.
 *
 * @param months headings of the twelve months
 * @param superiors minutes by who asked
 * @param asked each thing that was asked
 * @param below minutes of the units right below
 */
public record BurdenYearPage(
        Shell shell,
        UnitLine unit,
        int year,
        String lead,
        List<String> months,
        List<Row> superiors,
        List<Asked> asked,
        List<Twice> twice,
        List<Row> below) {
    /** @param href where it leads; empty: nowhere */
    public record Row(String name, String href, List<Integer> minutes, int total) {
        public Row {
            minutes = List.copyOf(minutes);
        }
    }

    /** One thing that was asked. */
    public record Asked(String month, String superior, String source, String title, String href, int minutes) {}

    /** @param by who asked, when and by what */
    public record Twice(String label, List<String> by) {}
}

package org.mingcha.web.appraisal;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * One unit's year with every point.
 *
 * @param points earned, of what could be earned
 */
public record UnitPage(
        Shell shell,
        String unit,
        String unitName,
        int year,
        String points,
        List<Section> sections,
        YearPage.FormulaText formula) {
    /** One component. */
    public record Section(String title, String points, String sentence, List<Line> lines) {}

    /**
     * One point.
     *
     * @param marks what a reader should know of it: overridden, drawn, changed since acceptance
     * @param index of the record that it comes from; empty while it waits for its seal
     */
    public record Line(
            String href, String title, String result, List<String> marks, String points, String outOf, String index) {}
}

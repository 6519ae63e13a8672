package org.mingcha.web.appraisal;

import java.util.List;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The appraisal of one year: a unit and those right below it, in their official order.
 *
 * @param columns the formula's components, with their weights
 * @param formula how points are counted, sentence by sentence
 * @param appraisals what the rows were made from; none: the unit is too high to be counted, the rows lead on
 */
public record YearPage(
        Shell shell,
        UnitLine unit,
        int year,
        List<String> columns,
        List<Row> rows,
        FormulaText formula,
        List<Appraisal> appraisals) {
    public boolean isCounted() {
        return !appraisals.isEmpty();
    }

    /** One unit. */
    public record Row(String href, String unitName, List<String> cells, String points) {}

    /** The formula in words. */
    public record FormulaText(String title, String reference, List<String> sentences) {}
}

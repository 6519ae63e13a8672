package org.mingcha.web.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.question.QuestionPage;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.Tab;
import org.mingcha.web.support.UnitLine;

/**
 * The list of questions.
 *
 * @param units the unit and those right below it, to switch between
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record QuestionListPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        String show,
        List<Tab> tabs,
        QuestionPage.Totals totals,
        List<Row> rows,
        @Nullable String next,
        @Nullable String first) {

    /** One question. */
    public record Row(String href, Status status, String text, String unitName, String askedAt, String dueOn) {}
}

package org.mingcha.web.question;

import java.util.List;
import org.mingcha.claims.question.QuestionSlice;
import org.mingcha.web.support.ListFilter;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/** The list of questions. */
public record QuestionListPage(Shell shell, ListFilter list, QuestionSlice.Totals totals, List<Row> rows) {

    /** One question. */
    public record Row(String href, Status status, String text, String unitName, String askedAt, String dueOn) {}
}

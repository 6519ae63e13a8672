package org.mingcha.web.question;

import java.util.List;
import org.mingcha.claims.question.QuestionSummary;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One question with what can be done about it.
 *
 * @param waiting a sentence on what is to be done by when
 * @param notice what the reader should know first; empty: nothing
 */
public record QuestionDetailPage(
        Shell shell,
        QuestionSummary row,
        Status status,
        String askedAt,
        String waiting,
        String notice,
        List<CommandFormView> forms) {
    public QuestionDetailPage {
        forms = List.copyOf(forms);
    }
}

package org.mingcha.web.question;

import org.mingcha.correction.question.QuestionRow;
import org.mingcha.correction.question.QuestionState;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One question with what can be done about it.
 *
 * @param waiting a sentence on what is to be done by when
 */
public record QuestionDetailPage(
        Shell shell, QuestionRow row, Status status, String askedAt, String waiting, boolean mayAct, Reply reply) {
    public boolean mayAccept() {
        return mayAct && row.state() == QuestionState.WAITING;
    }

    public boolean mayAnswer() {
        return mayAct && row.state() == QuestionState.ACCEPTED;
    }

    public boolean mayConvert() {
        return mayAnswer() && row.claim() == null;
    }
}

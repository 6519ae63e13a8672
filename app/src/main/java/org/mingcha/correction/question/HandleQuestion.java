package org.mingcha.correction.question;

/**
 * The next step with a question.
 *
 * @param seen number of acts that the actor had seen
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record HandleQuestion(QuestionId question, int seen, QuestionStep step, boolean confirmed) {
    public HandleQuestion(QuestionId question, int seen, QuestionStep step) {
        this(question, seen, step, false);
    }
}

package org.mingcha.claims.question;

import java.util.List;

/**
 * One question.
 *
 * @param may names of the commands that this actor can do now
 */
public record QuestionView(QuestionSummary row, List<String> may) {
    public QuestionView {
        may = List.copyOf(may);
    }
}

package org.mingcha.claims.question.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From where what can be done with a question, and by whom. */
class QuestionTypeTest {
    @Test
    void itsRulesAreThese() {
        assertThat(QuestionType.RULES).hasToString("""
                accept: waiting → accepted
                answer: accepted → answered
                convert: accepted (it was not yet)
                discard: waiting → discarded

                accept: officer, clerk, leader of its unit
                answer: officer, clerk, leader of its unit
                convert: officer, clerk, leader of its unit
                discard: officer, clerk, leader of its unit""");
    }
}

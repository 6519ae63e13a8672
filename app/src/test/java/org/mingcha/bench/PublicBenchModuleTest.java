package org.mingcha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.accounts.Actor;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Hostile submissions keep nobody from reading, and what is kept of them is plain text within the limits. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.log.origin=bench.invalid/log", "mingcha.correction.asks-overall=40"})
class PublicBenchModuleTest {
    @Autowired
    private Benches benches;

    @Autowired
    private Questions questions;

    @Test
    void answersOthersAndKeepsNothingThatExecutes() {
        var result = benches.run(BenchTask.PUBLIC, new BenchSettings(400, 0, 1, 1, List.of()), step -> {});
        assertThat(result.measured().stream().map(Measurement::code)).containsExactly("public-page", "public-others");
        assertThat(result.measured().getFirst().ratio()).isPositive();
        var kept = questions.questions(Actor.operator(), QuestionQuery.all());
        // Of 400 at most two minutes' share was taken, none of it longer than a question, none with a hidden character.
        assertThat(kept.totals().all()).isBetween(1L, 80L);
        assertThat(kept.rows())
                .allSatisfy(row -> assertThat(row.text())
                        .hasSizeLessThanOrEqualTo(500)
                        .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\u202A-\\u202E\\uFEFF]"));
    }
}

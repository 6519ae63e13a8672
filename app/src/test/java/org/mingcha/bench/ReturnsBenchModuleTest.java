package org.mingcha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Returns are filed through HTTP by a token; the bench itself fails where one is lost or there twice. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingcha.log.origin=bench.invalid/log")
class ReturnsBenchModuleTest {
    @Autowired
    private Benches benches;

    @Test
    void filesReturnsOneByOneAndCountsEachOnce() {
        var result = benches.run(BenchTask.RETURNS, new BenchSettings(0, 2_200, 1, 1, List.of()), step -> {});
        assertThat(result.measured().stream().map(Measured::code)).containsExactly("returns", "returns-answer");
        assertThat(result.sizes().get("filings")).isPositive();
        var asked = benches.run(BenchTask.RETURNS_ASK, new BenchSettings(0, 0, 1, 1, List.of()), step -> {});
        assertThat(asked.measured().stream().map(Measured::code))
                .contains("ask-country", "ask-town", "missing-towns", "matrix-page", "missing-all");
        assertThat(asked.sizes().get("towns")).isPositive();
    }
}

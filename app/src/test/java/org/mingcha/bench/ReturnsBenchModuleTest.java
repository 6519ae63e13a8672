package org.mingcha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns are filed through HTTP by a token; the bench itself fails where one is lost or there twice. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingcha.log.origin=bench.invalid/log")
@Tag("slow")
class ReturnsBenchModuleTest {
    @Autowired
    private Benches benches;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void filesReturnsOneByOneAndCountsEachOnce() {
        var result = benches.run(BenchTask.RETURNS, new BenchSettings(0, 2_200, 1, 1, List.of()), step -> {});
        assertThat(result.measured().stream().map(Measurement::code)).containsExactly("returns", "returns-answer");
        assertThat(result.sizes().get("filings")).isPositive();
        assertThat(rowsKnown("organisation.unit")).isGreaterThan(2_000);
        assertThat(rowsKnown("reporting.member")).isGreaterThan(2_000);
        var asked = benches.run(BenchTask.RETURNS_ASK, new BenchSettings(0, 0, 1, 1, List.of()), step -> {});
        assertThat(asked.measured().stream().map(Measurement::code))
                .contains("ask-country", "ask-town", "missing-towns", "matrix-page", "missing-all");
        assertThat(asked.sizes().get("towns")).isPositive();
    }

    /** What the planner goes by. Whoever writes many rows counts them: the next question comes before autovacuum. */
    private long rowsKnown(String table) {
        return jdbc.sql("select reltuples from pg_class where oid = cast(:table as regclass)")
                .param("table", table)
                .query(Long.class)
                .single();
    }
}

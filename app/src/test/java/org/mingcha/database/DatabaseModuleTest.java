package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseModuleTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void applicationWorksAsItsOwnRole() {
        assertThat(database.jdbc()
                        .sql("select current_user")
                        .query(String.class)
                        .single())
                .isEqualTo(database.database().role());
    }

    @Test
    void applicationCannotAlterWhatIsWithheld() {
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update database.instance set origin = 'x.invalid/log'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void clockCountsMilliseconds() {
        var now = database.clock().now();
        assertThat(now.getNano() % 1_000_000).isZero();
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void refusesToSimulateOutsideDemo() {
        found("town.example.cn/log");
        assertThatThrownBy(() -> database.clock().simulate(Instant.parse("2025-01-01T00:00:00Z")))
                .hasMessageContaining(".invalid");
    }

    @Test
    void simulatesInDemoAndReturns() {
        found("demo.invalid/log");
        var then = Instant.parse("2025-01-01T00:00:00Z");
        database.clock().simulate(then);
        assertThat(Duration.between(then, database.clock().now())).isLessThan(Duration.ofMinutes(1));
        database.clock().endSimulation();
        assertThat(database.clock().now()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void refusesAnotherOriginOnceFounded() {
        found("a.invalid/log");
        assertThatThrownBy(() -> found("b.invalid/log")).hasMessageContaining("a.invalid/log");
    }

    private void found(String origin) {
        database.jdbc()
                .sql("select database.found(:origin)")
                .param("origin", origin)
                .query((row, number) -> true)
                .single();
    }
}

package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who stands still with a lock in hand keeps others for a bounded time. */
class SessionLimitsModuleTest {
    private final TestDatabase own = TestDatabase.create();
    private Database database = own.database();

    @BeforeEach
    void openAsServer() {
        database = Database.open(own.server(), 4, SessionLimits.REQUEST, MigrationGuard.NONE);
    }

    @AfterEach
    void close() {
        database.close();
        own.close();
    }

    @Test
    void lockThatNobodyGivesBackIsAskedForInVainAndThenFree() throws SQLException {
        var jdbc = JdbcClient.create(database.application());
        var still = standing(database.application().getConnection(), "");
        long start = System.nanoTime();
        assertThatThrownBy(() -> lock(jdbc))
                .satisfies(failure -> assertThat(DatabaseFault.of(failure)).contains(DatabaseFault.BUSY));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(
                        SessionLimits.REQUEST.lock(),
                        SessionLimits.REQUEST.lock().multipliedBy(2));
        while (!isFree(jdbc)) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
        }
        assertThatThrownBy(() -> still.createStatement().execute("select 1"))
                .satisfies(failure -> assertThat(DatabaseFault.of(failure)).isPresent());
        assertThat(still.isClosed()).isTrue();
    }

    /** The lock that everybody who writes waits for is waited for longer than its holder may stand still. */
    @Test
    void sealingGoesOnAfterAHolderThatStandsStill() throws SQLException {
        var dataSource = database.application();
        var still = standing(dataSource.getConnection(), SessionLimits.SEALING.asStatements());
        long start = System.nanoTime();
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            SessionLimits.SEALING.applyTo(dataSource);
            lock(JdbcClient.create(dataSource));
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(still::close).hasMessageContaining("idle-in-transaction");
    }

    @Test
    void limitsOfATransactionEndWithIt() {
        var dataSource = database.application();
        var jdbc = JdbcClient.create(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            SessionLimits.RECOUNT.applyTo(dataSource);
            assertThat(shown(jdbc, "statement_timeout")).isEqualTo("2h");
        });
        assertThat(shown(jdbc, "statement_timeout")).isEqualTo("30s");
        assertThat(shown(jdbc, "lock_timeout")).isEqualTo("5s");
        assertThat(shown(jdbc, "idle_in_transaction_session_timeout")).isEqualTo("8s");
        SessionLimits.RECURRING.during(
                () -> assertThat(shown(jdbc, "statement_timeout")).isEqualTo("30min"));
        assertThat(shown(JdbcClient.create(database.owner()), "statement_timeout"))
                .isEqualTo("0");
    }

    /** As a frozen process holds it: locked, and nothing more is asked. */
    private static Connection standing(Connection connection, String limits) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(limits + "; select pg_advisory_xact_lock(4711)");
        }
        return connection;
    }

    private static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(4711)")
                .query((row, number) -> true)
                .single();
    }

    private static boolean isFree(JdbcClient jdbc) {
        return jdbc.sql("select pg_try_advisory_xact_lock(4711)")
                .query(Boolean.class)
                .single();
    }

    private static String shown(JdbcClient jdbc, String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}

package org.mingcha.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.mingcha.evidence.register.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's clock, in milliseconds: the only one that dates records, so that nodes cannot disagree. It can be
 * moved only where the log's origin is under {@code .invalid}; the database itself refuses otherwise.
 */
public final class MingchaClock {
    /** Fixed with the log's origin: the founding of every log publishes it, and no setting moves it. */
    private static final ZoneId ZONE = RuleBook.shipped().zone();

    private final JdbcClient jdbc;

    public MingchaClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Instant now() {
        return jdbc.sql("select database.now_ms()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Today in the body's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    public ZoneId zone() {
        return ZONE;
    }

    /** From now on it is this instant, and time goes on from there. Only in a demo. */
    public void simulate(Instant instant) {
        jdbc.sql("select database.simulate(:at)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .query((row, number) -> true)
                .single();
    }

    /** Back to the true time. */
    public void endSimulation() {
        jdbc.sql("select database.end_simulation()")
                .query((row, number) -> true)
                .single();
    }
}

package org.mingcha.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One act at a time on a case that has no row of its own to be held. */
@Component
public class CaseLock {
    private final JdbcClient jdbc;

    CaseLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    public void take(String kind, long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "correction." + kind + " " + id)
                .query((row, number) -> true)
                .single();
    }
}

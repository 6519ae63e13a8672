package org.mingcha.web.setup;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** web.setup_mark: steps that somebody said are done. */
@Component
class SetupMarkTable {
    private final JdbcClient jdbc;

    SetupMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> marked() {
        return new HashSet<>(jdbc.sql("select step from web.setup_mark order by step limit 100")
                .query(String.class)
                .list());
    }

    /** Twice is once. */
    void mark(SetupStep step) {
        jdbc.sql("insert into web.setup_mark (step) values (:step) on conflict do nothing")
                .param("step", step.code())
                .update();
    }

    void unmark(SetupStep step) {
        jdbc.sql("delete from web.setup_mark where step = :step")
                .param("step", step.code())
                .update();
    }
}

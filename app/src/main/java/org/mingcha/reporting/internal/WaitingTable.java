package org.mingcha.reporting.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what waits to be taken, from the fold of the log. */
final class WaitingTable {
    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of the units below have filed what no superior has read yet. */
    long below(String unit, OpenPeriod period) {
        return jdbc.sql("""
                        select count(*)
                        from reporting.to_take_v1 t
                        join reporting.member m on m.roster = :roster and m.code = t.unit
                        join reporting.member top on top.roster = :roster and top.code = :unit
                        where t.period_id = :period
                          and m.place > top.place and m.place <= top.last
                          and not t.taken_by_superior
                        """)
                .param("roster", period.roster())
                .param("unit", unit)
                .param("period", period.id())
                .query(Long.class)
                .single();
    }
}

package org.mingcha.reporting.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits to be taken, from the fold of the log. */
@Component
public final class WaitingTable {
    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where what stands below a unit begins and ends. */
    private record Range(int place, int last) {}

    /** How many of the units below have filed what no superior has read yet. */
    public long below(String unit, OpenPeriod period) {
        return range(unit, period).map(range -> count(range, period)).orElse(0L);
    }

    private Optional<Range> range(String unit, OpenPeriod period) {
        return jdbc.sql("select place, last from reporting.member where roster = :roster and code = :unit")
                .param("roster", period.roster())
                .param("unit", unit)
                .query((row, number) -> new Range(row.getInt(1), row.getInt(2)))
                .optional();
    }

    /** Asked with the range itself: so it is known beforehand whether to begin with the units or with what waits. */
    private long count(Range range, OpenPeriod period) {
        return jdbc.sql("""
                        select count(*)
                        from reporting.to_take_v1 t
                        join reporting.member m on m.roster = :roster and m.code = t.unit and m.owes
                        where t.period_id = :period
                          and m.place > :place and m.place <= :last
                          and not t.taken_by_superior
                        """)
                .param("roster", period.roster())
                .param("period", period.id())
                .param("place", range.place())
                .param("last", range.last())
                .query(Long.class)
                .single();
    }
}

package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** reporting.period: only ever added to. */
@Component
public final class PeriodTable {
    private final JdbcClient jdbc;

    PeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One opens at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reporting.period', 0))")
                .query((row, number) -> true)
                .single();
    }

    /** Whether there were units before this day. */
    boolean hasTreeBefore(OffsetDateTime moment) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from organisation.structure_v1 s
                            join transparency.record_v1 r on r.record_id = s.record_id
                            where r.recorded_at < :moment)
                        """).param("moment", moment).query(Boolean.class).single();
    }

    public Optional<OpenPeriod> find(String returnId, String code) {
        return find(returnId, List.of(code)).stream().findFirst();
    }

    /** Those of these periods that are open, in their order in time. */
    public List<OpenPeriod> find(String returnId, Collection<String> codes) {
        return jdbc.sql("""
                        select period_id, return_id, period, first_day, last_day, due_on, roster
                        from reporting.period
                        where return_id = :return and period = any(:codes)
                        order by first_day
                        """)
                .param("return", returnId)
                .param("codes", codes.toArray(String[]::new))
                .query(PeriodTable::period)
                .list();
    }

    /** @param opening what was sealed */
    void insert(ReturnDefinition definition, Period period, Opening opening) {
        jdbc.sql("""
                        insert into reporting.period
                            (return_id, period, first_day, last_day, due_on, opened_late, roster, record_id)
                        values (:return, :period, :first, :last, :due, :late, :roster, :record)
                        """)
                .param("return", definition.id())
                .param("period", period.code())
                .param("first", period.from())
                .param("last", period.to())
                .param("due", definition.dueOn(period))
                .param("late", opening.late())
                .param("roster", opening.roster())
                .param("record", opening.record())
                .update();
    }

    /** How a period was opened. */
    record Opening(boolean late, int roster, long record) {}

    /** Empty counts for every unit that has others below. */
    void insertCounts(String returnId, String code) {
        jdbc.sql("""
                        insert into reporting.rollup (unit, period_id, expected, filed, on_time, nil, contradicted)
                        select m.code, p.period_id, m.owing, 0, 0, 0, 0
                        from reporting.period p
                        join reporting.member m on m.roster = p.roster
                        where p.return_id = :return and p.period = :period and m.last > m.place
                        """).param("return", returnId).param("period", code).update();
    }

    private static OpenPeriod period(ResultSet row, int number) throws SQLException {
        return new OpenPeriod(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getInt(7));
    }
}

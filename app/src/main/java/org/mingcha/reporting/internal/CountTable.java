package org.mingcha.reporting.internal;

import java.util.Collection;
import java.util.List;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Filed;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes reporting.filed, reporting.amount and reporting.rollup, within the transaction that moves the cursor. */
@Component
final class CountTable {
    /** From each unit to all above it, by the tree as the period froze it. */
    private static final String CLIMB = """
            climb as (
                select s.period_id, p.roster, m.code, m.parent, s.filed, s.on_time, s.nil, s.contradicted, s.waiting,
                    s.sent_back
                from step s
                join reporting.period p on p.period_id = s.period_id
                join reporting.member m on m.roster = p.roster and m.code = s.unit
                union all
                select c.period_id, c.roster, m.code, m.parent, c.filed, c.on_time, c.nil, c.contradicted, c.waiting,
                    c.sent_back
                from climb c
                join reporting.member m on m.roster = c.roster and m.code = c.parent
            ),
            total as (
                select period_id, code, sum(filed) as filed, sum(on_time) as on_time, sum(nil) as nil,
                    sum(contradicted) as contradicted, sum(waiting) as waiting, sum(sent_back) as sent_back
                from climb
                group by period_id, code
            )
            """;

    private final JdbcClient jdbc;

    CountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Collection<Key> keys, Collection<Filed> now) {
        jdbc.sql("""
                        delete from reporting.filed f
                        using unnest(:units, :periods) as key (unit, period_id)
                        where f.period_id = key.period_id and f.unit = key.unit
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .update();
        jdbc.sql("""
                        delete from reporting.amount a
                        using unnest(:units, :periods) as key (unit, period_id)
                        where a.period_id = key.period_id and a.unit = key.unit
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .update();
        insert(now);
        insertAmounts(now.stream().filter(each -> !each.nil()).toList());
    }

    private void insert(Collection<Filed> now) {
        jdbc.sql("""
                        insert into reporting.filed
                            (period_id, unit, log_index, on_time, nil, explained, contradicted, waiting)
                        select period_id, unit, log_index, on_time, nil, explained, contradicted, waiting
                        from unnest(:periods, :units, :indices, :times, :nils, :explained, :contradicted, :waiting)
                            as filed (period_id, unit, log_index, on_time, nil, explained, contradicted, waiting)
                        """)
                .param("periods", CompletenessProjectionTable.periods(keys(now)))
                .param("units", CompletenessProjectionTable.units(keys(now)))
                .param("indices", now.stream().map(Filed::index).toArray(Long[]::new))
                .param("times", now.stream().map(Filed::onTime).toArray(Boolean[]::new))
                .param("nils", now.stream().map(Filed::nil).toArray(Boolean[]::new))
                .param("explained", now.stream().map(Filed::explained).toArray(Boolean[]::new))
                .param("contradicted", now.stream().map(Filed::contradicted).toArray(Boolean[]::new))
                .param("waiting", now.stream().map(Filed::waiting).toArray(Boolean[]::new))
                .update();
    }

    /** The numbers that these returns gave. */
    private void insertAmounts(List<Filed> now) {
        if (!now.isEmpty()) {
            jdbc.sql("insert into reporting.amount (period_id, field, unit, value)" + CountCalculator.AMOUNTS
                            + "and f.log_index = any(:indices)")
                    .param("indices", now.stream().map(Filed::index).toArray(Long[]::new))
                    .update();
        }
    }

    /** Adds what is new and takes away what stands no more, for each unit and all above it. */
    void shift(CountDeltas steps) {
        jdbc.sql("""
                        with recursive step as (
                            select period_id, unit, sum(filed) as filed, sum(on_time) as on_time, sum(nil) as nil,
                                sum(contradicted) as contradicted, sum(waiting) as waiting, sum(sent_back) as sent_back
                            from unnest(:periods, :units, :filed, :times, :nils, :contradicted, :waiting, :back)
                                as one (period_id, unit, filed, on_time, nil, contradicted, waiting, sent_back)
                            group by period_id, unit
                            having sum(filed) <> 0 or sum(on_time) <> 0 or sum(nil) <> 0 or sum(contradicted) <> 0
                                or sum(waiting) <> 0 or sum(sent_back) <> 0
                        ),
                        """ + CLIMB + """
                        update reporting.rollup r
                        set filed = r.filed + t.filed, on_time = r.on_time + t.on_time, nil = r.nil + t.nil,
                            contradicted = r.contradicted + t.contradicted, waiting = r.waiting + t.waiting,
                            sent_back = r.sent_back + t.sent_back
                        from total t
                        where r.unit = t.code and r.period_id = t.period_id
                        """)
                .param("periods", CompletenessProjectionTable.periods(steps.keys()))
                .param("units", CompletenessProjectionTable.units(steps.keys()))
                .param("filed", steps.column(CountDeltas.Step::filed))
                .param("times", steps.column(CountDeltas.Step::onTime))
                .param("nils", steps.column(CountDeltas.Step::nil))
                .param("contradicted", steps.column(CountDeltas.Step::contradicted))
                .param("waiting", steps.column(CountDeltas.Step::waiting))
                .param("back", steps.column(CountDeltas.Step::sentBack))
                .update();
    }

    private static List<Key> keys(Collection<Filed> all) {
        return all.stream().map(Filed::key).toList();
    }

    /** Everything anew from the store of facts, below this size of the log; the number of filings. */
    int rebuild(CompletenessProjectionTable.Moment moment, ReturnRegisters about) {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("truncate reporting.filed, reporting.amount").update();
        int filed = jdbc.sql(
                        "insert into reporting.filed (period_id, unit, log_index, on_time, nil, explained, contradicted, waiting)"
                                + CountCalculator.FILED)
                .param("size", moment.size())
                .param("zone", moment.zone())
                .param("taken", about.taken())
                .update();
        jdbc.sql("""
                        update reporting.filed f
                        set contradicted = true
                        from (
                        """ + CountCalculator.AGAINST + """
                        ) against
                        where f.period_id = against.period_id and f.unit = against.unit and f.nil and not f.explained
                        """)
                .param("size", moment.size())
                .param("returns", about.returns())
                .param("registers", about.registers())
                .update();
        jdbc.sql("insert into reporting.amount (period_id, field, unit, value)" + CountCalculator.AMOUNTS)
                .update();
        new MarkTable(jdbc).rebuild(moment.size());
        rebuildRollups();
        return filed;
    }

    private void rebuildRollups() {
        jdbc.sql("analyze reporting.filed").update();
        jdbc.sql("""
                        update reporting.rollup
                        set filed = 0, on_time = 0, nil = 0, contradicted = 0, waiting = 0, sent_back = 0
                        where filed > 0 or sent_back > 0
                        """).update();
        jdbc.sql("with recursive " + CountCalculator.TOTALS + """
                        update reporting.rollup r
                        set filed = t.filed, on_time = t.on_time, nil = t.nil, contradicted = t.contradicted,
                            waiting = t.waiting, sent_back = t.sent_back
                        from total t
                        where r.unit = t.code and r.period_id = t.period_id
                        """).update();
    }

    static String climb() {
        return CLIMB;
    }
}

package org.mingcha.reporting.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mingcha.reporting.internal.FoldTable.Filed;
import org.mingcha.reporting.internal.FoldTable.Key;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes reporting.filed, reporting.amount and reporting.rollup, within the transaction that moves the cursor. */
final class CountTable {
    /** From each unit to all above it, by the tree as the period froze it. */
    private static final String CLIMB = """
            climb as (
                select s.period_id, p.roster, m.code, m.parent, s.filed, s.on_time, s.nil, s.contradicted
                from step s
                join reporting.period p on p.period_id = s.period_id
                join reporting.member m on m.roster = p.roster and m.code = s.unit
                union all
                select c.period_id, c.roster, m.code, m.parent, c.filed, c.on_time, c.nil, c.contradicted
                from climb c
                join reporting.member m on m.roster = c.roster and m.code = c.parent
            ),
            total as (
                select period_id, code, sum(filed) as filed, sum(on_time) as on_time, sum(nil) as nil,
                    sum(contradicted) as contradicted
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
                .param("units", FoldTable.units(keys))
                .param("periods", FoldTable.periods(keys))
                .update();
        jdbc.sql("""
                        delete from reporting.amount a
                        using unnest(:units, :periods) as key (unit, period_id)
                        where a.period_id = key.period_id and a.unit = key.unit
                        """)
                .param("units", FoldTable.units(keys))
                .param("periods", FoldTable.periods(keys))
                .update();
        insert(now);
        insertAmounts(now.stream().filter(each -> !each.nil()).toList());
    }

    private void insert(Collection<Filed> now) {
        jdbc.sql("""
                        insert into reporting.filed
                            (period_id, unit, log_index, on_time, nil, explained, contradicted)
                        select period_id, unit, log_index, on_time, nil, explained, contradicted
                        from unnest(:periods, :units, :indices, :times, :nils, :explained, :contradicted)
                            as filed (period_id, unit, log_index, on_time, nil, explained, contradicted)
                        """)
                .param("periods", FoldTable.periods(keys(now)))
                .param("units", FoldTable.units(keys(now)))
                .param("indices", now.stream().map(Filed::index).toArray(Long[]::new))
                .param("times", now.stream().map(Filed::onTime).toArray(Boolean[]::new))
                .param("nils", now.stream().map(Filed::nil).toArray(Boolean[]::new))
                .param("explained", now.stream().map(Filed::explained).toArray(Boolean[]::new))
                .param("contradicted", now.stream().map(Filed::contradicted).toArray(Boolean[]::new))
                .update();
    }

    /** The numbers that these returns gave. */
    private void insertAmounts(List<Filed> now) {
        if (!now.isEmpty()) {
            jdbc.sql("insert into reporting.amount (period_id, field, unit, value)" + Recount.AMOUNTS
                            + "and f.log_index = any(:indices)")
                    .param("indices", now.stream().map(Filed::index).toArray(Long[]::new))
                    .update();
        }
    }

    /** Adds what is new and takes away what stands no more, for each unit and all above it. */
    void shift(List<Filed> before, List<Filed> now) {
        var signs = new Signs(before, now);
        jdbc.sql("""
                        with recursive step as (
                            select period_id, unit, sum(filed) as filed, sum(on_time) as on_time, sum(nil) as nil,
                                sum(contradicted) as contradicted
                            from unnest(:periods, :units, :filed, :times, :nils, :contradicted)
                                as one (period_id, unit, filed, on_time, nil, contradicted)
                            group by period_id, unit
                            having sum(filed) <> 0 or sum(on_time) <> 0 or sum(nil) <> 0 or sum(contradicted) <> 0
                        ),
                        """ + CLIMB + """
                        update reporting.rollup r
                        set filed = r.filed + t.filed, on_time = r.on_time + t.on_time, nil = r.nil + t.nil,
                            contradicted = r.contradicted + t.contradicted
                        from total t
                        where r.unit = t.code and r.period_id = t.period_id
                        """)
                .param("periods", FoldTable.periods(keys(signs.all())))
                .param("units", FoldTable.units(keys(signs.all())))
                .param("filed", signs.column(each -> 1))
                .param("times", signs.column(each -> each.onTime() ? 1 : 0))
                .param("nils", signs.column(each -> each.nil() ? 1 : 0))
                .param("contradicted", signs.column(each -> each.contradicted() ? 1 : 0))
                .update();
    }

    /** What stood counts minus one, what stands plus one. */
    private record Signs(List<Filed> before, List<Filed> now) {
        List<Filed> all() {
            return java.util.stream.Stream.concat(before.stream(), now.stream()).toList();
        }

        Integer[] column(ToIntFunction<Filed> one) {
            return java.util.stream.Stream.concat(
                            before.stream().map(each -> -one.applyAsInt(each)),
                            now.stream().map(one::applyAsInt))
                    .toArray(Integer[]::new);
        }
    }

    private static List<Key> keys(Collection<Filed> all) {
        return all.stream().map(Filed::key).toList();
    }

    /** Everything anew from the store of facts, below this size of the log; the number of filings. */
    int rebuild(FoldTable.Moment moment, About about) {
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("truncate reporting.filed, reporting.amount").update();
        int filed = jdbc.sql(
                        "insert into reporting.filed (period_id, unit, log_index, on_time, nil, explained, contradicted)"
                                + Recount.FILED)
                .param("size", moment.size())
                .param("zone", moment.zone())
                .update();
        jdbc.sql("""
                        update reporting.filed f
                        set contradicted = true
                        from (
                        """ + Recount.AGAINST + """
                        ) against
                        where f.period_id = against.period_id and f.unit = against.unit and f.nil and not f.explained
                        """)
                .param("size", moment.size())
                .param("returns", about.returns())
                .param("registers", about.registers())
                .update();
        jdbc.sql("insert into reporting.amount (period_id, field, unit, value)" + Recount.AMOUNTS)
                .update();
        rebuildRollups();
        return filed;
    }

    private void rebuildRollups() {
        jdbc.sql("analyze reporting.filed").update();
        jdbc.sql("update reporting.rollup set filed = 0, on_time = 0, nil = 0, contradicted = 0 where filed > 0")
                .update();
        jdbc.sql("with recursive " + Recount.TOTALS + """
                        update reporting.rollup r
                        set filed = t.filed, on_time = t.on_time, nil = t.nil, contradicted = t.contradicted
                        from total t
                        where r.unit = t.code and r.period_id = t.period_id
                        """).update();
    }

    static String climb() {
        return CLIMB;
    }
}

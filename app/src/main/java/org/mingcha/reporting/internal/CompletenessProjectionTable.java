package org.mingcha.reporting.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the log says of filings, as it is folded into reporting.filed, reporting.amount and reporting.rollup. */
@Component
final class CompletenessProjectionTable {
    /** The version of an entry or a return that stands below a size of the log: {@code v}. */
    private static final String HOLDS_BELOW_SIZE = """
              and v.log_index < :size
              and v.type not like '%.withdrawn'
              and v.type <> 'return.sent_back'
              and not exists (
                  select 1
                  from transparency.record_v1 later
                  where later.first_record = v.first_record
                    and later.first_record <> later.record_id
                    and later.log_index > v.log_index
                    and later.log_index < :size)
            """;

    /** Of each key the return that stands, and whether the ledger speaks against it. */
    private static final String NOW = """
            with standing as (
                select distinct on (key.unit, key.period_id)
                    key.unit, key.period_id, v.log_index,
                    ((case when v.record_id = v.first_record then v.recorded_at
                        else (select f.recorded_at from transparency.record_v1 f
                            where f.record_id = v.first_record) end)
                        at time zone :zone)::date <= p.due_on as on_time,
                    (v.facts->>'nil')::boolean as nil, (v.facts->>'explained')::boolean as explained,
            """
            + CountCalculator.waits("(v.facts->>'nil')::boolean and (v.facts->>'explained')::boolean", "p.return_id")
            + """
                    as waiting, p.return_id, p.first_day, p.last_day
                from unnest(:units, :periods) as key (unit, period_id)
                join reporting.period p on p.period_id = key.period_id
                join transparency.record_v1 v on v.unit = key.unit
                    and v.source = 'return.filed'
                    and v.happened_on = p.last_day
                    and v.facts->>'return' = p.return_id
                where true
            """
            + HOLDS_BELOW_SIZE + """
                order by key.unit, key.period_id, v.log_index)
            select s.unit, s.period_id, s.log_index, s.on_time, s.nil, s.explained,
                s.nil and not s.explained and exists (
                    select 1
                    from transparency.record_v1 v
                    where v.unit = s.unit
                      and v.source in (
                          select about.register
                          from unnest(:returns, :registers) as about (return_id, register)
                          where about.return_id = s.return_id)
                      and v.happened_on between s.first_day and s.last_day
                      and not v.drill
            """ + HOLDS_BELOW_SIZE + """
                ) as contradicted, s.waiting
            from standing s
            """;

    private final JdbcClient jdbc;

    CompletenessProjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One folds at a time, until its transaction ends; how far it has come. */
    long lock() {
        return jdbc.sql("select size from reporting.cursor for update")
                .query(Long.class)
                .single();
    }

    long size() {
        return jdbc.sql("select size from reporting.cursor").query(Long.class).single();
    }

    void move(long size) {
        jdbc.sql("update reporting.cursor set size = :size").param("size", size).update();
    }

    /** One unit in one period. */
    record Key(String unit, int period) {}

    /** A stretch of the log: from is in it, to is not. */
    record Stretch(long from, long to) {}

    /** The units and periods whose filing these leaves may have changed. */
    List<Key> touched(Stretch stretch, ReturnRegisters about) {
        return jdbc.sql("""
                        with changed as materialized (
                            select unit, source, first_record, facts->>'return' as return_id, facts->>'period' as period
                            from transparency.record_v1
                            where log_index >= :from
                              and log_index < :to
                              and (source in ('return.filed', 'return.taken', 'return.noted')
                                  or source = any(:registers)))
                        select c.unit, p.period_id
                        from changed c
                        join reporting.period p on p.return_id = c.return_id and p.period = c.period
                        where c.source like 'return.%'
                        union
                        select c.unit, p.period_id
                        from changed c
                        join unnest(:returns, :registers) as about (return_id, register) on about.register = c.source
                        join transparency.record_v1 v on v.record_id = c.first_record
                            or v.first_record = c.first_record and v.first_record <> v.record_id
                        join reporting.period p on p.return_id = about.return_id
                            and v.happened_on between p.first_day and p.last_day
                        join reporting.filed f on f.period_id = p.period_id and f.unit = c.unit
                        where f.nil and not f.explained
                        """)
                .param("from", stretch.from())
                .param("to", stretch.to())
                .param("returns", about.returns())
                .param("registers", about.registers())
                .query((row, number) -> new Key(row.getString(1), row.getInt(2)))
                .list();
    }

    /** What stands for one unit and period. */
    record Filed(
            Key key,
            long index,
            boolean onTime,
            boolean nil,
            boolean explained,
            boolean contradicted,
            boolean waiting) {}

    /** What stood when these were last folded. */
    List<Filed> before(Collection<Key> keys) {
        return jdbc.sql("""
                        select f.unit, f.period_id, f.log_index, f.on_time, f.nil, f.explained, f.contradicted, f.waiting
                        from unnest(:units, :periods) as key (unit, period_id)
                        join reporting.filed f on f.period_id = key.period_id and f.unit = key.unit
                        """)
                .param("units", units(keys))
                .param("periods", periods(keys))
                .query((row, number) -> filed(row))
                .list();
    }

    /** What stands now, below this size of the log. */
    List<Filed> now(Collection<Key> keys, Moment moment, ReturnRegisters about) {
        return jdbc.sql(NOW)
                .param("units", units(keys))
                .param("periods", periods(keys))
                .param("size", moment.size())
                .param("zone", moment.zone())
                .param("taken", about.taken())
                .param("returns", about.returns())
                .param("registers", about.registers())
                .query((row, number) -> filed(row))
                .list();
    }

    /** @param zone in which days are counted */
    record Moment(long size, String zone) {}

    private static Filed filed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Filed(
                new Key(row.getString(1), row.getInt(2)),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    static String[] units(Collection<Key> keys) {
        return keys.stream().map(Key::unit).toArray(String[]::new);
    }

    static Integer[] periods(Collection<Key> keys) {
        return keys.stream().map(Key::period).toArray(Integer[]::new);
    }
}

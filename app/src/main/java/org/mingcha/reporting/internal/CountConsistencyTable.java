package org.mingcha.reporting.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fsck holds against each other; of each kind of difference the first hundred. */
@Component
final class CountConsistencyTable {
    private final JdbcClient jdbc;

    CountConsistencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that is not as recounted. */
    record Crooked(String key, String columns, String detail) {}

    /** @param columns as text, by name */
    record Period(int id, int roster, long record, Map<String, String> columns) {
        /** The name under which a column is sealed. */
        static String fact(String column) {
            return column.equals("return_id") ? "return" : column;
        }
    }

    long size() {
        return new CompletenessProjectionTable(jdbc).size();
    }

    List<Period> periods() {
        var names = List.of("return_id", "period", "first_day", "last_day", "due_on", "opened_late");
        return jdbc.sql("""
                        select period_id, roster, record_id, return_id, period, first_day::text as first_day,
                            last_day::text as last_day, due_on::text as due_on,
                            case when opened_late then 'true' else 'false' end as opened_late
                        from reporting.period
                        order by period_id
                        """)
                .query((row, number) -> {
                    var columns = new LinkedHashMap<String, String>();
                    for (var name : names) {
                        columns.put(name, row.getString(name));
                    }
                    return new Period(row.getInt("period_id"), row.getInt("roster"), row.getLong("record_id"), columns);
                })
                .list();
    }

    List<Crooked> crookedFilings(CompletenessProjectionTable.Moment moment, ReturnRegisters about) {
        return jdbc.sql("with truth as (" + CountCalculator.FILED + "), against as (" + CountCalculator.AGAINST + """
                        ), said as (
                            select t.period_id, t.unit,
                                array[t.log_index::text, t.on_time::text, t.nil::text, t.explained::text,
                                    (t.nil and not t.explained and a.unit is not null)::text, t.waiting::text] as held
                            from truth t
                            left join against a on a.period_id = t.period_id and a.unit = t.unit
                        ), stored as (
                            select period_id, unit,
                                array[log_index::text, on_time::text, nil::text, explained::text,
                                    contradicted::text, waiting::text] as held
                            from reporting.filed
                        )
                        select coalesce(s.period_id, f.period_id) || ' ' || coalesce(s.unit, f.unit), f.held, s.held
                        from said s
                        full join stored f on f.period_id = s.period_id and f.unit = s.unit
                        where f.held is distinct from s.held
                        limit 100
                        """)
                .param("size", moment.size())
                .param("zone", moment.zone())
                .param("taken", about.taken())
                .param("returns", about.returns())
                .param("registers", about.registers())
                .query((row, number) -> crooked(
                        row.getString(1),
                        "log_index, on_time, nil, explained, contradicted, waiting",
                        text(row.getArray(2)),
                        text(row.getArray(3))))
                .list();
    }

    List<Crooked> crookedRollups() {
        return jdbc.sql("with recursive " + CountCalculator.TOTALS + """
                        select m.code || ' ' || p.period_id,
                            array[r.expected, r.filed, r.on_time, r.nil, r.contradicted, r.waiting, r.sent_back],
                            array[m.owing, coalesce(t.filed, 0), coalesce(t.on_time, 0), coalesce(t.nil, 0),
                                coalesce(t.contradicted, 0), coalesce(t.waiting, 0), coalesce(t.sent_back, 0)]
                        from reporting.period p
                        join reporting.member m on m.roster = p.roster and m.last > m.place
                        left join reporting.rollup r on r.period_id = p.period_id and r.unit = m.code
                        left join total t on t.period_id = p.period_id and t.code = m.code
                        where (r.expected, r.filed, r.on_time, r.nil, r.contradicted, r.waiting, r.sent_back)
                            is distinct from (m.owing, coalesce(t.filed, 0), coalesce(t.on_time, 0), coalesce(t.nil, 0),
                                coalesce(t.contradicted, 0), coalesce(t.waiting, 0), coalesce(t.sent_back, 0))
                        limit 100
                        """)
                .query((row, number) -> crooked(
                        row.getString(1),
                        "expected, filed, on_time, nil, contradicted, waiting, sent_back",
                        text(row.getArray(2)),
                        text(row.getArray(3))))
                .list();
    }

    /** @param table reporting.sent_back or reporting.note, with what it should hold */
    List<Crooked> crookedMarks(String table, String truth, long size) {
        return jdbc.sql("with said as (" + truth + """
                        )
                        select coalesce(s.period_id, m.period_id) || ' ' || coalesce(s.unit, m.unit),
                            m.log_index, s.log_index
                        from said s
                        full join %s m on m.period_id = s.period_id and m.unit = s.unit
                        where m.log_index is distinct from s.log_index
                        limit 100
                        """.formatted(table))
                .param("size", size)
                .query((row, number) -> crooked(row.getString(1), "log_index", row.getString(2), row.getString(3)))
                .list();
    }

    private static Crooked crooked(String key, String columns, String stored, String recounted) {
        return new Crooked(key, columns, stored + " / " + recounted);
    }

    private static String text(java.sql.@org.jspecify.annotations.Nullable Array array) throws java.sql.SQLException {
        return array == null ? "-" : Arrays.toString((Object[]) array.getArray());
    }
}

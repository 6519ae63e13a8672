package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.Completeness.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counts: a row of reporting.rollup for a unit with others below, else what stands for the unit itself. */
@Component
final class CountView {
    private static final String COUNTS = """
                coalesce(r.expected, m.owes::int, 0) as expected,
                coalesce(r.filed, (f.unit is not null)::int) as filed,
                coalesce(r.on_time, f.on_time::int, 0) as on_time,
                coalesce(r.nil, f.nil::int, 0) as nil,
                coalesce(r.contradicted, f.contradicted::int, 0) as contradicted
            """;

    private final JdbcClient jdbc;

    CountView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these periods those that are open. */
    Map<String, Row> rows(String unit, String returnId, Collection<String> periods) {
        var rows = new LinkedHashMap<String, Row>();
        jdbc.sql("select p.period, " + COUNTS + """
                        from reporting.period p
                        left join reporting.rollup r on r.period_id = p.period_id and r.unit = :unit
                        left join reporting.member m on m.roster = p.roster and m.code = :unit
                        left join reporting.filed f on f.period_id = p.period_id and f.unit = :unit
                        where p.return_id = :return and p.period = any(:periods)
                        order by p.first_day
                        """)
                .param("unit", unit)
                .param("return", returnId)
                .param("periods", periods.toArray(String[]::new))
                .query(row -> {
                    rows.put(row.getString("period"), row(row));
                });
        return rows;
    }

    /** Of each unit that stood right below in one of these periods, in the order of codes. */
    List<Completeness.Child> children(String unit, String returnId, List<String> periods) {
        var names = new LinkedHashMap<String, String>();
        var rows = new LinkedHashMap<String, Map<String, Row>>();
        jdbc.sql("select p.period, m.code, m.name, " + COUNTS + """
                        from reporting.period p
                        join reporting.member m on m.roster = p.roster and m.parent = :unit
                        left join reporting.rollup r on r.period_id = p.period_id and r.unit = m.code
                        left join reporting.filed f on f.period_id = p.period_id and f.unit = m.code
                        where p.return_id = :return and p.period = any(:periods)
                        order by m.code, p.first_day
                        """)
                .param("unit", unit)
                .param("return", returnId)
                .param("periods", periods.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                    rows.computeIfAbsent(row.getString("code"), code -> new LinkedHashMap<>())
                            .put(row.getString("period"), row(row));
                });
        var children = new ArrayList<Completeness.Child>();
        names.forEach((code, name) ->
                children.add(new Completeness.Child(code, name, inOrder(periods, rows.getOrDefault(code, Map.of())))));
        return children;
    }

    /** A period that isn't open expects nothing. */
    static List<Row> inOrder(List<String> periods, Map<String, Row> rows) {
        return periods.stream()
                .map(period -> Optional.ofNullable(rows.get(period)).orElseGet(() -> new Row(period, 0, 0, 0, 0, 0)))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("period"),
                row.getInt("expected"),
                row.getInt("filed"),
                row.getInt("on_time"),
                row.getInt("nil"),
                row.getInt("contradicted"));
    }
}

package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.mingcha.reporting.Completeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what stands for some units in some periods: bounded by their numbers, whatever the size of the country. */
@Component
final class MatrixTable {
    private final JdbcClient jdbc;

    MatrixTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which units right below. @param kinds none: all */
    record Wanted(String unit, List<OpenPeriod> periods, String[] kinds, String after) {}

    /** Codes of those that stood right below in one of these periods, in official order. */
    List<String> below(Wanted wanted, int limit) {
        return jdbc.sql("""
                        select m.code
                        from reporting.member m
                        where m.roster = any(:rosters)
                          and m.parent = :unit
                          and m.code > :after
                          and (cardinality(:kinds) = 0 or m.kind = any(:kinds) or m.last > m.place)
                        group by m.code
                        order by m.code
                        limit :limit
                        """)
                .param(
                        "rosters",
                        wanted.periods().stream()
                                .map(OpenPeriod::roster)
                                .distinct()
                                .toArray(Integer[]::new))
                .param("unit", wanted.unit())
                .param("after", wanted.after())
                .param("kinds", wanted.kinds())
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** One unit in one period, as the period's roster has it. */
    record Found(Unit unit, boolean owes, Own own, Completeness.Row sum, int waiting, int sentBack) {}

    record Unit(String code, String name, String kind, boolean below) {}

    /** What stands for the unit itself. */
    record Own(
            boolean filed,
            boolean onTime,
            boolean nil,
            boolean contradicted,
            boolean waiting,
            boolean sentBack,
            boolean noted) {}

    /** Of each unit, by period in their order in time, what was found: nothing where it didn't stand in a period. */
    SequencedMap<String, SequencedMap<String, Found>> cells(Collection<String> units, Collection<OpenPeriod> periods) {
        var cells = new LinkedHashMap<String, SequencedMap<String, Found>>();
        jdbc.sql("""
                        select m.code, m.name, m.kind, m.last > m.place as below, m.owes, p.period,
                            f.unit is not null as filed, f.on_time, f.nil, f.contradicted, f.waiting,
                            b.unit is not null as sent_back, n.unit is not null as noted,
                            r.expected, r.filed, r.on_time, r.nil, r.contradicted, r.waiting, r.sent_back
                        from reporting.period p
                        join reporting.member m on m.roster = p.roster and m.code = any(:units)
                        left join reporting.rollup r on r.unit = m.code and r.period_id = p.period_id
                        left join reporting.filed f on f.period_id = p.period_id and f.unit = m.code
                        left join reporting.sent_back b on b.period_id = p.period_id and b.unit = m.code
                        left join reporting.note n on n.period_id = p.period_id and n.unit = m.code
                        where p.period_id = any(:periods)
                        order by m.code, p.first_day
                        """)
                .param("units", units.toArray(String[]::new))
                .param("periods", periods.stream().map(OpenPeriod::id).toArray(Integer[]::new))
                .query(row -> {
                    var found = found(row);
                    cells.computeIfAbsent(found.unit().code(), code -> new LinkedHashMap<>())
                            .put(row.getString(6), found);
                });
        return cells;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Unit(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)),
                row.getBoolean(5),
                new Own(
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        row.getBoolean(11),
                        row.getBoolean(12),
                        row.getBoolean(13)),
                new Completeness.Row(
                        row.getString(6),
                        row.getInt(14),
                        row.getInt(15),
                        row.getInt(16),
                        row.getInt(17),
                        row.getInt(18)),
                row.getInt(19),
                row.getInt(20));
    }
}

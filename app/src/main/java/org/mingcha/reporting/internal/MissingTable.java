package org.mingcha.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingcha.evidence.UnitKind;
import org.mingcha.reporting.MissingUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is missing: one look at the index for each unit that owes, so a country's towns take no sort and no second pass. */
@Component
final class MissingTable {
    private static final int FETCH = 5_000;

    private static final String MISSING = """
            select m.code, m.name, m.kind, m.parent, above.name, b.unit is not null,
                case when n.unit is not null then (
                    select r.text->>'reason' from transparency.record_v1 r where r.log_index = n.log_index) end
            from reporting.member top
            join reporting.member m on m.roster = top.roster and m.place between top.place and top.last
            left join reporting.member above on above.roster = m.roster and above.code = m.parent
            left join reporting.sent_back b on b.period_id = ? and b.unit = m.code
            left join reporting.note n on n.period_id = ? and n.unit = m.code
            where top.roster = ? and top.code = ?
              and m.owes
              and m.kind = any(?)
              and (select f.unit from reporting.filed f where f.period_id = ? and f.unit = m.code) is null
            """;

    private final DataSource dataSource;

    MissingTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which missing units. @param kinds none: all */
    record Wanted(String unit, OpenPeriod period, Collection<UnitKind> kinds) {
        Object[] parameters() {
            var all = kinds.isEmpty() ? List.of(UnitKind.values()) : kinds;
            var codes = all.stream().map(UnitKind::code).toArray(String[]::new);
            return new Object[] {period.id(), period.id(), period.roster(), unit, codes, period.id()};
        }
    }

    /** Read page by page within the caller's transaction: a country's list is never held as a whole. */
    void each(Wanted wanted, Consumer<MissingUnit> each) {
        var template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCH);
        template.query(
                MISSING + "order by m.place",
                row -> {
                    each.accept(unit(row));
                },
                wanted.parameters());
    }

    List<MissingUnit> page(Wanted wanted, String after, int limit) {
        return JdbcClient.create(dataSource)
                .sql(MISSING + """
                          and m.place > coalesce(
                              (select last.place from reporting.member last
                                where last.roster = top.roster and last.code = ?), -1)
                        order by m.place
                        limit ?
                        """)
                .params(wanted.parameters())
                .params(after, limit)
                .query((row, number) -> unit(row))
                .list();
    }

    private static MissingUnit unit(ResultSet row) throws SQLException {
        var parent = row.getString(5);
        var note = row.getString(7);
        return new MissingUnit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                parent == null ? "" : parent,
                row.getBoolean(6),
                note == null ? "" : note);
    }
}

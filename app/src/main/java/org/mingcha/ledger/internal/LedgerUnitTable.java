package org.mingcha.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tree through what an actor may see. */
public final class LedgerUnitTable {
    private final JdbcClient jdbc;

    LedgerUnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absent and out of reach look the same. */
    public Optional<LedgerUnit> find(Actor actor, String code) {
        return jdbc.sql("""
                        select code, name, kind, path, since, until
                        from organisation.unit_v1
                        where code = :code
                          and exists (select 1 from unnest(:scopes) scope where starts_with(path, scope))
                        """)
                .param("code", code)
                .param("scopes", actor.scopes().toArray(String[]::new))
                .query(LedgerUnitTable::place)
                .optional();
    }

    public Optional<LedgerUnit> find(String code) {
        return jdbc.sql("select code, name, kind, path, since, until from organisation.unit_v1 where code = :code")
                .param("code", code)
                .query(LedgerUnitTable::place)
                .optional();
    }

    /** Units that a cell may mean by a name, nearest to the unit first: below it, beside it, anywhere. */
    List<LedgerUnit> named(String name, LedgerUnit from) {
        return jdbc.sql("""
                        select code, name, kind, path, since, until
                        from organisation.unit_v1
                        where name = :name
                        order by starts_with(path, :path) desc, starts_with(path, :above) desc, path
                        limit 20
                        """)
                .param("name", name)
                .param("path", from.path())
                .param("above", above(from.path()))
                .query(LedgerUnitTable::place)
                .list();
    }

    static String above(String path) {
        int end = path.lastIndexOf('/', path.length() - 2);
        return end < 0 ? path : path.substring(0, end + 1);
    }

    private static LedgerUnit place(ResultSet row, int number) throws SQLException {
        return new LedgerUnit(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("path"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}

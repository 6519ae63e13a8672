package org.mingcha.web.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units as an actor sees them: only those in the subtrees of the actor's roles. */
@Component
public class UnitsTable {
    private final JdbcClient jdbc;

    UnitsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UnitLine> find(Actor actor, String code) {
        var sql = """
                select code, name, kind, path
                from organisation.unit_v1
                where code = :code
                and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(path, scope))
                """;
        return jdbc.sql(sql)
                .param("code", code)
                .param("scopes", scopes(actor))
                .query(UnitsTable::line)
                .optional();
    }

    /** The unit that an address names, or else the reader's own. */
    public UnitLine wanted(RequestContext context, @Nullable String code) {
        return code == null || code.isBlank()
                ? context.unit()
                : find(context.actor(), code).orElseThrow(NotFound::new);
    }

    /** The unit itself and the units right below it, in their official order. */
    public List<UnitLine> familyOf(UnitLine unit) {
        var sql = """
                select code, name, kind, path
                from organisation.unit_v1
                where (code = :code or parent = :code and open)
                order by path
                limit 500
                """;
        return jdbc.sql(sql).param("code", unit.code()).query(UnitsTable::line).list();
    }

    /** Whether units stand below this one. */
    public long below(UnitLine unit) {
        return jdbc.sql("select count(*) from organisation.unit_v1 where path > :path and path < :end")
                .param("path", unit.path())
                .param("end", unit.path() + "\uffff")
                .query(Long.class)
                .single();
    }

    /** How many open units of each kind stand at and below this unit. */
    public Map<String, Long> kinds(UnitLine unit) {
        var kinds = new TreeMap<String, Long>();
        jdbc.sql("""
                        select kind, count(*)
                        from organisation.unit_v1
                        where open and path >= :path and path < :end
                        group by kind
                        """)
                .param("path", unit.path())
                .param("end", unit.path() + "\uffff")
                .query((row, number) -> kinds.put(row.getString(1), row.getLong(2)))
                .list();
        return kinds;
    }

    /** Up to fifty units whose name or code begins or contains these words. */
    public List<UnitLine> search(Actor actor, String words) {
        var sql = """
                select code, name, kind, path
                from organisation.unit_v1
                where open
                and (starts_with(code, :words) or position(:words in name) > 0)
                and exists (select 1 from unnest(:scopes::text[]) scope where starts_with(path, scope))
                order by path
                limit 50
                """;
        return jdbc.sql(sql)
                .param("words", words)
                .param("scopes", scopes(actor))
                .query(UnitsTable::line)
                .list();
    }

    private static String[] scopes(Actor actor) {
        return actor.scopes().toArray(String[]::new);
    }

    private static UnitLine line(ResultSet row, int number) throws SQLException {
        return new UnitLine(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
}

package org.mingcha.organisation.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.organisation.UnitView;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tree. Every list is bounded by its subtree or by a limit, and ordered by code or path. */
public final class UnitTable {
    private static final String COLUMNS = "select code, name, kind, parent, path, since, until, successors ";

    private final JdbcClient jdbc;

    public UnitTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Optional<UnitView> find(String code) {
        return jdbc.sql(COLUMNS + "from organisation.unit where code = :code")
                .param("code", code)
                .query(UnitTable::unit)
                .optional();
    }

    public List<UnitView> find(Collection<String> codes) {
        return jdbc.sql(COLUMNS + "from organisation.unit where code = any(:codes) order by path")
                .param("codes", codes.toArray(String[]::new))
                .query(UnitTable::unit)
                .list();
    }

    public List<UnitView> path(String code) {
        return jdbc.sql(COLUMNS + """
                from organisation.unit
                where code in (
                    select unnest(string_to_array(rtrim(path, '/'), '/'))
                    from organisation.unit
                    where code = :code
                )
                order by path
                """)
                .param("code", code)
                .query(UnitTable::unit)
                .list();
    }

    public List<UnitView> children(String code) {
        return jdbc.sql(COLUMNS + "from organisation.unit where parent = :code and until is null order by code")
                .param("code", code)
                .query(UnitTable::unit)
                .list();
    }

    public List<UnitView> below(String code, Set<UnitKind> kinds, int limit) {
        return jdbc.sql(COLUMNS + """
                from organisation.unit
                where path > (select path from organisation.unit where code = :code)
                and path < (select path || chr(1114111) from organisation.unit where code = :code)
                and kind = any(:kinds)
                and until is null
                order by path
                limit :limit
                """)
                .param("code", code)
                .param("kinds", kinds.stream().map(UnitKind::code).toArray(String[]::new))
                .param("limit", limit)
                .query(UnitTable::unit)
                .list();
    }

    public List<UnitView> search(String words, Collection<String> paths, int limit) {
        return jdbc.sql(COLUMNS + """
                from organisation.unit u
                where exists (
                    select 1 from unnest(:paths::text[]) scope where starts_with(u.path, scope)
                )
                and (starts_with(code, :words) or position(:words in name) > 0)
                and until is null
                order by path
                limit :limit
                """)
                .param("words", words)
                .param("paths", paths.toArray(String[]::new))
                .param("limit", limit)
                .query(UnitTable::unit)
                .list();
    }

    /** Walks the places of that day: a path tells only where a unit stands now. */
    public Set<String> subtree(String code, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                with recursive place as (
                    select code, parent
                    from organisation.unit
                    where coalesce(since <= :day, true) and coalesce(until > :day, true)
                    union all
                    select code, parent
                    from organisation.former_place
                    where coalesce(since <= :day, true) and until > :day
                ),
                tree as (
                    select code from place where code = :code
                    union
                    select p.code from tree t join place p on p.parent = t.code
                )
                select code from tree
                """)
                .param("code", code)
                .param("day", day)
                .query(String.class)
                .list());
    }

    private static UnitView unit(ResultSet row, int number) throws SQLException {
        return new UnitView(
                row.getString(1),
                row.getString(2),
                UnitKind.of(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                list(row.getArray(8)));
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

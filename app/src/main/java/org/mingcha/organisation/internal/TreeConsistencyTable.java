package org.mingcha.organisation.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fsck reads of this module's tables. */
final class TreeConsistencyTable {
    private static final String PLACES = "select source, key, parent, code, " + SealedRows.ROW + SealedRows.PLACES;
    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;

    TreeConsistencyTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A row as the log would seal it. */
    record Row(String table, String key, SealedTree.Place place) {}

    void places(Consumer<Row> each) {
        try (Stream<Row> rows = jdbc
                .sql(PLACES)
                .withFetchSize(FETCH)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        new SealedTree.Place(row.getString(3), row.getString(4), row.getString(5))))
                .stream()) {
            rows.forEach(each);
        }
    }

    boolean isOpen(String code) {
        return jdbc.sql("select exists (select from organisation.unit where code = :code and until is null)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Units whose path isn't their parent's and their own code; the first thousand. */
    List<String> crookedPaths() {
        return jdbc.sql("""
                select u.code
                from organisation.unit u
                left join organisation.unit p on p.code = u.parent
                where u.path is distinct from coalesce(p.path, '') || u.code || '/'
                order by u.code
                limit 1000
                """).query((row, number) -> row.getString(1)).list();
    }

    /** A version of the tree that is not what its record says. */
    record Crooked(long record, String columns) {}

    List<Crooked> crookedStructures() {
        return jdbc.sql("""
                select *
                from (
                    select s.record_id, concat_ws(', ',
                        case when r.record_id is null then 'record_id' end,
                        case when s.effective_on is distinct from r.happened_on then 'effective_on' end,
                        case when s.imported::text is distinct from r.facts ->> 'imported' then 'imported' end,
                        case when s.changed::text is distinct from r.facts ->> 'changed' then 'changed' end) as columns
                    from organisation.structure s
                    left join transparency.record_v1 r on r.record_id = s.record_id and r.type = 'units.changed'
                ) compared
                where columns <> ''
                order by record_id
                limit 1000
                """)
                .query((row, number) -> new Crooked(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Records of a changed tree without a version here. */
    List<Long> structureless() {
        return jdbc.sql("""
                select r.record_id
                from transparency.record_v1 r
                where r.unit = 'CN' and r.source = 'units.changed'
                and not exists (select 1 from organisation.structure s where s.record_id = r.record_id)
                order by r.record_id
                limit 1000
                """).query((row, number) -> row.getLong(1)).list();
    }

    /** Materialized: else the planner walks every record backwards by its id. */
    Optional<Long> newestChange() {
        return jdbc.sql("""
                with changes as materialized (
                    select record_id from transparency.record_v1 where unit = 'CN' and source = 'units.changed')
                select record_id from changes order by record_id desc limit 1
                """).query((row, number) -> row.getLong(1)).optional();
    }
}

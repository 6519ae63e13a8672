package org.mingcha.organisation.internal;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The swap: what stands in staging, checked and placed, becomes the tree. */
public final class SwapTable {
    private final JdbcClient jdbc;

    public SwapTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** One import at a time: its check and its swap must see the same tree. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.unit'))")
                .query((row, number) -> true)
                .single();
    }

    public void ensureRoot() {
        jdbc.sql("select organisation.ensure_root()")
                .query((row, number) -> true)
                .single();
    }

    int insertNew() {
        return jdbc.sql("""
                insert into organisation.unit (code, name, kind, parent, path, since)
                select s.code, s.name, s.kind, s.parent, p.path, s.since
                from staging s
                join placed p on p.code = s.code
                where not exists (select 1 from organisation.unit u where u.code = s.code)
                order by p.path
                """).update();
    }

    /** A unit under another parent: where it stood until that day is kept. */
    void keepFormerPlaces(LocalDate today) {
        jdbc.sql("""
                insert into organisation.former_place (code, parent, name, kind, since, until)
                select u.code, u.parent, u.name, u.kind, u.since, coalesce(s.since, :today)
                from staging s
                join organisation.unit u on u.code = s.code
                where u.parent <> s.parent
                and (u.since is null or u.since < coalesce(s.since, :today))
                """).param("today", today).update();
    }

    /** A unit that is known and different now. */
    int updateChanged(LocalDate today) {
        return jdbc.sql("""
                update organisation.unit u
                set name = s.name,
                    kind = s.kind,
                    parent = s.parent,
                    since = coalesce(s.since, case when u.parent <> s.parent then :today else u.since end)
                from staging s
                where u.code = s.code
                and (
                    (u.name, u.kind, u.parent) is distinct from (s.name, s.kind, s.parent)
                    or s.since is not null and s.since is distinct from u.since
                )
                """).param("today", today).update();
    }

    /** A move rewrites the paths of the moved subtree and no others. */
    void rewritePaths() {
        jdbc.sql("""
                update organisation.unit u
                set path = p.path
                from placed p
                where p.code = u.code
                and p.path <> u.path
                """).update();
    }

    /** Sealing and the next period read the whole tree, sooner than autovacuum gets to it. */
    void takeStatistics() {
        jdbc.sql("analyze organisation.unit").update();
    }

    void recordStructure(LocalDate effectiveOn, long recordId, int imported, int changed) {
        jdbc.sql("""
                insert into organisation.structure (effective_on, record_id, imported, changed)
                values (:on, :record, :imported, :changed)
                """)
                .param("on", effectiveOn)
                .param("record", recordId)
                .param("imported", imported)
                .param("changed", changed)
                .update();
    }
}

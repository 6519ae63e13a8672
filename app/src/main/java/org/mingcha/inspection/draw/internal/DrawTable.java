package org.mingcha.inspection.draw.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.tlog.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.draw: only ever added to. */
@Component
public class DrawTable {
    private static final String LOCK = "inspection.draw";

    private final JdbcClient jdbc;

    DrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time until the transaction ends: numbers without a gap, each act once. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", LOCK)
                .query((row, number) -> true)
                .single();
    }

    long nextNumber() {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from inspection.draw")
                .query(Long.class)
                .single();
    }

    void insert(DrawRecord line) {
        jdbc.sql("""
                        insert into inspection.draw
                            (no, commit_record, unit, inspected, filter, allocation, sample, strata, inspector_digest,
                            inspected_digest, reveal_by, source, checkpoint_size, checkpoint_root, population_size,
                            population_root)
                        values (:no, :record, :unit, :inspected, :filter, :allocation, :sample, :strata,
                            :inspectorDigest, :inspectedDigest, :revealBy, :source, :checkpointSize, :checkpointRoot,
                            :populationSize, :populationRoot)
                        """)
                .param("no", line.no())
                .param("record", line.record())
                .param("unit", line.unit())
                .param("inspected", line.inspected())
                .param("filter", String.join("\n", line.filter()))
                .param("allocation", line.allocation().code())
                .param("sample", line.sample())
                .param("strata", String.join("\n", line.strata()))
                .param("inspectorDigest", line.inspectorDigest().bytes())
                .param("inspectedDigest", line.inspectedDigest().bytes())
                .param("revealBy", line.revealBy().atOffset(ZoneOffset.UTC))
                .param("source", line.source())
                .param("checkpointSize", line.checkpointSize())
                .param("checkpointRoot", line.checkpointRoot().bytes())
                .param("populationSize", line.populationSize())
                .param("populationRoot", line.populationRoot().bytes())
                .update();
    }

    /** The draw, if it concerns a unit within these subtrees, above them, or speaks for one of them. */
    Optional<DrawRecord> find(long no, Collection<String> scopes) {
        return jdbc.sql("""
                        select d.*
                        from inspection.draw d
                        where d.no = :no
                        """ + VISIBLE)
                .param("no", no)
                .param("scopes", scopes.toArray(String[]::new))
                .query(DrawTable::line)
                .optional();
    }

    public List<DrawRecord> newest(Collection<String> scopes, long below, int limit) {
        return jdbc.sql("""
                        select d.*
                        from inspection.draw d
                        where d.no < :below
                        """ + VISIBLE + " order by d.no desc limit :limit")
                .param("below", below)
                .param("limit", limit)
                .param("scopes", scopes.toArray(String[]::new))
                .query(DrawTable::line)
                .list();
    }

    /** Draws for which one of these units still has to reveal its secret, in time. */
    List<Long> unrevealed(List<String> inspecting, List<String> inspected) {
        return jdbc.sql("""
                        select d.no
                        from inspection.draw d
                        where d.reveal_by > database.now_ms()
                          and (d.unit = any(:inspecting::text[]) and not exists (
                                select 1 from inspection.draw_act a where a.no = d.no and a.act = 'inspector')
                            or d.inspected = any(:inspected::text[]) and not exists (
                                select 1 from inspection.draw_act a where a.no = d.no and a.act = 'inspected'))
                        order by d.no
                        limit 100
                        """)
                .param("inspecting", inspecting.toArray(String[]::new))
                .param("inspected", inspected.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static final String VISIBLE = """
              and exists (
                  select 1
                  from organisation.unit_v1 u, organisation.unit_v1 i, unnest(:scopes::text[]) scope
                  where u.code = d.unit and i.code = d.inspected
                    and (starts_with(u.path, scope) or starts_with(scope, u.path) or starts_with(i.path, scope)))
            """;

    /** Draws that used one of these digests. */
    List<DrawRecord> using(Hash inspectorDigest, Hash inspectedDigest) {
        return jdbc.sql("""
                        select d.*
                        from inspection.draw d
                        where d.inspector_digest in (:digests) or d.inspected_digest in (:digests)
                        order by d.no
                        """)
                .param("digests", List.of(inspectorDigest.bytes(), inspectedDigest.bytes()))
                .query(DrawTable::line)
                .list();
    }

    /** Numbers of other draws over the same rows, or with the same filter. */
    List<Long> others(long no, List<String> filter, Hash populationRoot) {
        return jdbc.sql("""
                        select no
                        from inspection.draw
                        where no <> :no and (population_root = :root or md5(filter) = md5(:filter))
                        order by no
                        limit 100
                        """)
                .param("no", no)
                .param("root", populationRoot.bytes())
                .param("filter", String.join("\n", filter))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Those of these numbers that there are. */
    List<DrawRecord> numbered(Collection<Long> numbers) {
        return jdbc.sql("select d.* from inspection.draw d where d.no = any(:numbers) order by d.no")
                .param("numbers", numbers.toArray(Long[]::new))
                .query(DrawTable::line)
                .list();
    }

    /** All draws in order, for the recount. */
    List<DrawRecord> after(long no, int limit) {
        return jdbc.sql("select d.* from inspection.draw d where d.no > :no order by d.no limit :limit")
                .param("no", no)
                .param("limit", limit)
                .query(DrawTable::line)
                .list();
    }

    private static DrawRecord line(ResultSet row, int number) throws SQLException {
        return new DrawRecord(
                row.getLong("no"),
                row.getLong("commit_record"),
                row.getString("unit"),
                row.getString("inspected"),
                row.getString("filter").lines().toList(),
                Allocation.of(row.getString("allocation")).orElseThrow(),
                row.getLong("sample"),
                row.getString("strata").lines().toList(),
                Hash.of(row.getBytes("inspector_digest")),
                Hash.of(row.getBytes("inspected_digest")),
                instant(row, "reveal_by").orElseThrow(),
                row.getString("source"),
                row.getLong("checkpoint_size"),
                Hash.of(row.getBytes("checkpoint_root")),
                row.getLong("population_size"),
                Hash.of(row.getBytes("population_root")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

package org.mingcha.inspection.finding.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fsck holds against each other. */
@Component("findingRecountTable")
class FindingConsistencyTable {
    private final JdbcClient jdbc;

    FindingConsistencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next findings in the store of facts, by their first record. */
    List<Long> raised(long after, int limit) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where record_id > :after and source = 'finding.raised'
                        order by record_id
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The later acts on these findings. */
    List<Long> later(List<Long> findings) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where target = any(:findings) and starts_with(source, 'finding.')
                        order by record_id
                        """)
                .param("findings", findings.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Findings that nothing sealed stands behind; the first hundred. */
    List<Long> findingsWithoutRecord() {
        return jdbc.sql("""
                        select f.finding
                        from inspection.finding f
                        where not exists (
                            select 1 from transparency.record_v1 r
                            where r.record_id = f.finding and r.source = 'finding.raised')
                        order by f.finding
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }

    /** Acts that nothing sealed stands behind; the first hundred. */
    List<Long> actsWithoutRecord() {
        return jdbc.sql("""
                        select a.record_id
                        from inspection.finding_act a
                        where not exists (
                            select 1 from transparency.record_v1 r
                            where r.record_id = a.record_id and starts_with(r.source, 'finding.'))
                        order by a.record_id
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }
}

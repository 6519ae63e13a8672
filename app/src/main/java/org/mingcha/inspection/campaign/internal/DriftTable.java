package org.mingcha.inspection.campaign.internal;

import java.util.Collection;
import java.util.HashMap;
import org.mingcha.evidence.report.DriftBetween;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of entries, by the log indices that figures cite. */
@Component
class DriftTable {
    private final JdbcClient jdbc;

    DriftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DriftBetween.Entries entries(Collection<Long> indexes) {
        var found = new HashMap<Long, DriftBetween.Versions>();
        jdbc.sql("""
                        select v.log_index, f.log_index as first,
                            coalesce(newest.log_index, v.log_index) as latest,
                            coalesce(newest.type like '%.withdrawn' or newest.type = 'return.sent_back', false) as withdrawn
                        from transparency.record_v1 v
                        join transparency.record_v1 f on f.record_id = v.first_record
                        left join lateral (
                            select x.log_index, x.type
                            from transparency.record_v1 x
                            where x.first_record = v.first_record and x.first_record <> x.record_id
                              and x.log_index is not null
                            order by x.log_index desc
                            limit 1) newest on true
                        where v.log_index = any(:indexes)
                        """).param("indexes", indexes.toArray(Long[]::new)).query(row -> {
            found.put(
                    row.getLong("log_index"),
                    new DriftBetween.Versions(
                            row.getLong("first"), row.getLong("latest"), row.getBoolean("withdrawn")));
        });
        return index -> found.getOrDefault(index, DriftBetween.Versions.only(index));
    }
}

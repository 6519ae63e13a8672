package org.mingcha.claims.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was sealed, for recounts: some hundred records at a time, in their order. */
@Component("sealedCorrections")
public class SealedTable {
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    SealedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over all records of this type, a chunk at a time. */
    public void each(String type, java.util.function.Consumer<List<Long>> chunk) {
        LongFunction<List<Long>> next = after -> after(type, after);
        for (var records = next.apply(0); !records.isEmpty(); records = next.apply(records.getLast())) {
            chunk.accept(records);
        }
    }

    private List<Long> after(String type, long after) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where record_id > :after and source = :type
                        order by record_id
                        limit :limit
                        """)
                .param("after", after)
                .param("type", type)
                .param("limit", CHUNK)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The records of this type that are about one of these, in their order. */
    public List<Long> about(Collection<Long> targets, String type) {
        return jdbc.sql("""
                        select record_id
                        from transparency.record_v1
                        where target = any(:targets) and type = :type
                        order by record_id
                        """)
                .param("targets", targets.toArray(Long[]::new))
                .param("type", type)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}

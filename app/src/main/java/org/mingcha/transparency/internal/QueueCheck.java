package org.mingcha.transparency.internal;

import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every record is sealed or queued, never both, never neither. */
final class QueueCheck implements FsckCheck {
    private final JdbcClient jdbc;

    QueueCheck(LogStore store) {
        this.jdbc = JdbcClient.create(store.dataSource());
    }

    @Override
    public void check(FsckCheck.Findings findings) {
        ids("""
                        select r.record_id
                        from transparency.record r
                        where not exists (select 1 from transparency.leaf l where l.record_id = r.record_id)
                          and not exists (select 1 from transparency.outbox o where o.record_id = r.record_id)
                        order by r.record_id
                        limit 1000
                        """).forEach(id -> findings.extra("transparency.record", id, "transparency.leaf"));
        ids("""
                        select o.record_id
                        from transparency.outbox o
                        where exists (select 1 from transparency.leaf l where l.record_id = o.record_id)
                           or not exists (select 1 from transparency.record r where r.record_id = o.record_id)
                        order by o.record_id
                        limit 1000
                        """).forEach(id -> findings.extra("transparency.outbox", id, "transparency.leaf"));
    }

    private Iterable<Long> ids(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).list();
    }
}

package org.mingcha.ledger.internal;

import java.util.List;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds ledger.declaration against the sealed acts. */
@Component
class DeclarationConsistencyCheck implements FsckCheck {
    private static final String TABLE = "ledger.declaration";

    private final JdbcClient jdbc;

    DeclarationConsistencyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Findings findings) {
        ids("""
                        select d.record_id
                        from ledger.declaration d
                        left join transparency.record_v1 r on r.record_id = d.record_id and r.source = 'unit.declared'
                        where (d.unit, d.no::text, d.register, d.from_month, d.until_month, d.because, d.declared_on)
                            is distinct from (r.unit, r.facts ->> 'no', r.facts ->> 'register', r.facts ->> 'from',
                                r.facts ->> 'until', r.facts ->> 'because', r.happened_on)
                        order by d.record_id
                        limit 1000
                        """).forEach(id -> findings.differs(TABLE, id, "record_id", ""));
        ids("""
                        select d.record_id
                        from ledger.declaration d
                        left join transparency.record_v1 r
                            on r.record_id = d.withdrawn_record and r.source = 'unit.declaration_withdrawn'
                                and r.unit = d.unit and r.facts ->> 'no' = d.no::text
                        where d.withdrawn_on is distinct from r.happened_on
                        order by d.record_id
                        limit 1000
                        """).forEach(id -> findings.differs(TABLE, id, "withdrawn_record", ""));
        ids("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source in ('unit.declared', 'unit.declaration_withdrawn')
                          and not exists (
                            select 1 from ledger.declaration d
                            where r.record_id in (d.record_id, d.withdrawn_record))
                        order by r.record_id
                        limit 1000
                        """).forEach(id -> findings.missing(TABLE, id, ""));
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).list();
    }
}

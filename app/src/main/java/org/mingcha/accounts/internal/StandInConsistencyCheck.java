package org.mingcha.accounts.internal;

import java.util.List;
import org.mingcha.transparency.FsckCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds accounts.stand_in against the sealed acts: a row lets an account sign, so none may say what no leaf says. */
@Component
class StandInConsistencyCheck implements FsckCheck {
    private static final String TABLE = "accounts.stand_in";

    private final JdbcClient jdbc;

    StandInConsistencyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Findings findings) {
        ids("""
                        select s.id
                        from accounts.stand_in s
                        left join transparency.record_v1 r
                            on r.record_id = s.record_id and r.source = 'unit.stand_in_named'
                        where (s.unit, s.from_day, s.role, s.until_day::text, s.post, s.by_post, s.account::text, s.basis)
                            is distinct from (r.unit, r.happened_on, r.facts ->> 'role', r.facts ->> 'until',
                                r.text ->> 'post', r.text ->> 'by_post', r.text ->> 'account', r.text ->> 'basis')
                        order by s.id
                        limit 1000
                        """).forEach(id -> findings.differs(TABLE, id, "record_id", ""));
        ids("""
                        select s.id
                        from accounts.stand_in s
                        left join transparency.record_v1 r
                            on r.record_id = s.ended_record and r.source = 'unit.stand_in_ended' and r.unit = s.unit
                        where s.ended_on is distinct from r.happened_on
                        order by s.id
                        limit 1000
                        """).forEach(id -> findings.differs(TABLE, id, "ended_record", ""));
        ids("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source in ('unit.stand_in_named', 'unit.stand_in_ended')
                          and not exists (
                            select 1 from accounts.stand_in s where r.record_id in (s.record_id, s.ended_record))
                        order by r.record_id
                        limit 1000
                        """).forEach(id -> findings.missing(TABLE, id, ""));
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).list();
    }
}

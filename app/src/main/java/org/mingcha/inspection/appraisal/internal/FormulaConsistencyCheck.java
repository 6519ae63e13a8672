package org.mingcha.inspection.appraisal.internal;

import java.util.List;
import java.util.Map;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds inspection.formula against the sealed {@code formula.published}. */
@Component
class FormulaConsistencyCheck implements FsckCheck {
    private static final String TABLE = "inspection.formula";
    private final JdbcClient jdbc;
    private final TransparencyLog log;

    FormulaConsistencyCheck(JdbcClient jdbc, TransparencyLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        for (long record : rows("select record_id from inspection.formula order by record_id limit 1000")) {
            check(record, findings);
        }
        rows("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source = 'formula.published'
                          and not exists (select 1 from inspection.formula f where f.record_id = r.record_id)
                        order by r.record_id
                        limit 1000
                        """).forEach(id -> findings.missing(TABLE, id, LeafType.FORMULA_PUBLISHED.code()));
    }

    private List<Long> rows(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).list();
    }

    private void check(long id, Findings findings) {
        var record =
                log.record(new RecordId(id)).filter(found -> found.type().equals(LeafType.FORMULA_PUBLISHED.code()));
        if (record.isEmpty()) {
            findings.extra(TABLE, id, "");
            return;
        }
        var facts = record.get().facts();
        jdbc.sql("select id, version, content from inspection.formula where record_id = :record")
                .param("record", id)
                .query((row, number) -> Map.of(
                        "id", row.getString("id"),
                        "version", row.getString("version"),
                        "sha256", Formulas.sha256(row.getBytes("content"))))
                .single()
                .forEach((field, stored) -> {
                    if (!stored.equals(facts.text(field).orElse(""))) {
                        findings.differs(TABLE, id, field.equals("sha256") ? "content" : field, stored);
                    }
                });
    }
}

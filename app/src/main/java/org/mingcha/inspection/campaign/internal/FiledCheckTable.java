package org.mingcha.inspection.campaign.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import org.mingcha.inspection.campaign.AssessmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fsck holds against the log. */
@Component
class FiledCheckTable {
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    FiledCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after another: documents of a whole county do not fit into memory. */
    void bytes(BiConsumer<String, byte[]> each) {
        byte[] after = new byte[0];
        for (var next = next(after); !next.isEmpty(); next = next(after)) {
            for (var row : next) {
                each.accept(HexFormat.of().formatHex(row.digest), row.bytes);
                after = row.digest;
            }
        }
    }

    private record Row(byte[] digest, byte[] bytes) {}

    private List<Row> next(byte[] after) {
        return jdbc.sql("select digest, bytes from inspection.filed where digest > :after order by digest limit 20")
                .param("after", after)
                .query((row, number) -> new Row(row.getBytes("digest"), row.getBytes("bytes")))
                .list();
    }

    /** Those of which something was sealed. */
    List<AssessmentRecord> signed(long after) {
        return jdbc.sql(AssessmentTable.COLUMNS + """
                        where a.submitted_record is not null and a.assessment > :after
                        order by a.assessment
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", CHUNK)
                .query((row, number) -> AssessmentTable.line(row))
                .list();
    }

    Tally tally(AssessmentId id) {
        return jdbc.sql("select accepted_total, accepted_met from inspection.assessment where assessment = :id")
                .param("id", id.value())
                .query((row, number) -> new Tally(row.getInt("accepted_total"), row.getInt("accepted_met")))
                .single();
    }

    /** Acceptances in the log that no assessment knows of; the first hundred. */
    List<Long> unknown() {
        return jdbc.sql("""
                        select r.record_id
                        from transparency.record_v1 r
                        where r.source = 'assessment.accepted'
                          and not exists (
                            select 1 from inspection.assessment a where a.accepted_record = r.record_id)
                        order by r.record_id
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }
}

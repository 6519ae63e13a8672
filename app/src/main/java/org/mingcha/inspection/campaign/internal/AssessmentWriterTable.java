package org.mingcha.inspection.campaign.internal;

import org.mingcha.inspection.campaign.AssessmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** inspection.assessment_writer: which accounts said, confirmed or submitted something of an assessment. */
@Component
class AssessmentWriterTable {
    private final JdbcClient jdbc;

    AssessmentWriterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AssessmentId id, long account) {
        jdbc.sql("""
                        insert into inspection.assessment_writer (assessment, account)
                        values (:id, :account)
                        on conflict do nothing
                        """).param("id", id.value()).param("account", account).update();
    }

    boolean isOne(AssessmentId id, long account) {
        return jdbc.sql("""
                        select exists (
                            select 1 from inspection.assessment_writer where assessment = :id and account = :account)
                        """)
                .param("id", id.value())
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}

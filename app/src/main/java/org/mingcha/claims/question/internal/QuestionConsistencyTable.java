package org.mingcha.claims.question.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what fsck holds against each other. */
@Component
class QuestionConsistencyTable {
    private final JdbcClient jdbc;

    QuestionConsistencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QuestionTable.Line> lines(Collection<Long> questions) {
        return jdbc.sql("select * from correction.question where question = any(:questions)")
                .param("questions", questions.toArray(Long[]::new))
                .query(QuestionTable::line)
                .list();
    }

    /** Rows that no question stands behind; the first hundred, as below. */
    List<Long> withoutRecord() {
        return wrong("""
                not exists (
                    select 1 from transparency.record_v1 r
                    where r.record_id = q.question and r.type = 'ask.received')
                """);
    }

    /** An entry is one of the register question, of the same unit, of the day on which it was asked. */
    List<Long> withWrongEntry() {
        return wrong("""
                q.entry is not null and not exists (
                    select 1
                    from transparency.record_v1 e
                    join transparency.record_v1 a on a.record_id = q.question
                    where e.record_id = q.entry and e.type = 'question.entered' and e.unit = q.unit
                      and e.happened_on = a.happened_on)
                """);
    }

    List<Long> withWrongClaim() {
        return wrong("""
                q.claim is not null and not exists (
                    select 1 from transparency.record_v1 e
                    where e.record_id = q.claim and e.type = 'claim.entered' and e.unit = q.unit)
                """);
    }

    private List<Long> wrong(String condition) {
        return jdbc.sql("select q.question from correction.question q where " + condition
                        + " order by q.question limit 100")
                .query((row, number) -> row.getLong(1))
                .list();
    }
}

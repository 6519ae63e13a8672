package org.mingcha.claims.question.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.question.DiscardReason;
import org.mingcha.claims.question.QuestionState;
import org.mingcha.database.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.question. */
@Component
class QuestionTable {
    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row; the state is waiting, accepted or discarded: whether it is answered, its entry says. */
    record Line(
            long question,
            String receipt,
            String unit,
            int version,
            QuestionState state,
            LocalDate dueOn,
            @Nullable Long entry,
            @Nullable Long claim,
            @Nullable DiscardReason discard,
            @Nullable Long erasure) {
        Line accepted(long asEntry) {
            return new Line(
                    question, receipt, unit, version + 1, QuestionState.ACCEPTED, dueOn, asEntry, claim, null, erasure);
        }

        Line converted(long to) {
            return new Line(question, receipt, unit, version + 1, state, dueOn, entry, to, discard, erasure);
        }

        Line answered() {
            return new Line(question, receipt, unit, version + 1, state, dueOn, entry, claim, discard, erasure);
        }

        Line discarded(DiscardReason why) {
            return new Line(
                    question, receipt, unit, version + 1, QuestionState.DISCARDED, dueOn, null, null, why, erasure);
        }
    }

    void insert(long question, String receipt, String unit, LocalDate dueOn) {
        jdbc.sql("""
                        insert into correction.question (question, receipt, unit, version, state, due_on)
                        values (:question, decode(:receipt, 'hex'), :unit, 0, 'waiting', :dueOn)
                        """)
                .param("question", question)
                .param("receipt", receipt)
                .param("unit", unit)
                .param("dueOn", dueOn)
                .update();
    }

    /** Held still until the transaction ends. */
    Optional<Line> hold(long question) {
        return jdbc.sql("select * from correction.question where question = :question for update")
                .param("question", question)
                .query(QuestionTable::line)
                .optional();
    }

    void move(Line line) {
        int moved = jdbc.sql("""
                        update correction.question
                        set version = :version, state = :state, entry = :entry, claim = :claim, discard = :discard
                        where question = :question and version = :version - 1
                        """)
                .param("question", line.question)
                .param("version", line.version)
                .param("state", line.state.code())
                .param("entry", line.entry)
                .param("claim", line.claim)
                .param("discard", line.discard == null ? null : line.discard.code())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Question " + line.question + " moved while its row was locked");
        }
    }

    void erased(long question, long erasure) {
        jdbc.sql("update correction.question set erasure = :erasure where question = :question")
                .param("question", question)
                .param("erasure", erasure)
                .update();
    }

    /** Held still: those that this claim's answer answers. */
    List<Line> holdOfClaim(long claim) {
        return jdbc.sql("select * from correction.question where claim = :claim order by question for update")
                .param("claim", claim)
                .query(QuestionTable::line)
                .list();
    }

    static Line line(ResultSet row, int number) throws SQLException {
        var discard = row.getString("discard");
        return new Line(
                row.getLong("question"),
                HexFormat.of().formatHex(row.getBytes("receipt")),
                row.getString("unit"),
                row.getInt("version"),
                QuestionState.of(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("entry", Long.class),
                row.getObject("claim", Long.class),
                discard == null ? null : Coded.of(DiscardReason.class, discard).orElseThrow(),
                row.getObject("erasure", Long.class));
    }
}

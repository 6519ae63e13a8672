package org.mingcha.claims.question.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.internal.ColumnComparison;
import org.mingcha.claims.internal.SealedTable;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Recounts questions: each that was sealed has its row, and each row's entry and erasure are what they say. */
@Component
class QuestionConsistencyCheck implements FsckCheck {
    private static final String QUESTION = "correction.question";

    private final SealedTable sealed;
    private final QuestionConsistencyTable recount;
    private final TransparencyLog log;

    QuestionConsistencyCheck(SealedTable sealed, QuestionConsistencyTable recount, TransparencyLog log) {
        this.sealed = sealed;
        this.recount = recount;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        sealed.each(LeafType.ASK_RECEIVED.code(), chunk -> check(chunk, findings));
        recount.withoutRecord().forEach(id -> findings.extra(QUESTION, id, ""));
        recount.withWrongEntry().forEach(id -> findings.differs(QUESTION, id, "entry", ""));
        recount.withWrongClaim().forEach(id -> findings.differs(QUESTION, id, "claim", ""));
    }

    private void check(List<Long> asked, Findings findings) {
        var rows = recount.lines(asked).stream()
                .collect(Collectors.toMap(QuestionTable.Line::question, Function.identity()));
        var erasures = records(sealed.about(asked, LeafType.ERASURE.code())).stream()
                .collect(Collectors.toMap(
                        record -> Objects.requireNonNull(record.target()).value(),
                        record -> record.id().value(),
                        (first, again) -> first));
        for (var record : records(asked)) {
            check(
                    record,
                    erasures.get(record.id().value()),
                    rows.get(record.id().value()),
                    findings);
        }
    }

    private static void check(
            SealedRecord asked, @Nullable Long erasure, QuestionTable.@Nullable Line row, Findings findings) {
        if (row == null) {
            findings.missing(QUESTION, asked.id().value(), asked.type());
            return;
        }
        var expected = new HashMap<String, @Nullable Object>();
        expected.put("unit", asked.unit());
        expected.put("due_on", asked.facts().text(QuestionIntake.DUE_ON).orElse(""));
        expected.put("erasure", erasure);
        var stored = new HashMap<String, @Nullable Object>();
        stored.put("unit", row.unit());
        stored.put("due_on", row.dueOn().toString());
        stored.put("erasure", row.erasure());
        new ColumnComparison(QUESTION, row.question()).with(expected, stored, findings);
    }

    private List<SealedRecord> records(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : log.records(ids.stream().map(RecordId::new).toList());
    }
}

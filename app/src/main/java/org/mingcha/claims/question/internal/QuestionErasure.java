package org.mingcha.claims.question.internal;

import java.util.List;
import java.util.Map;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes residents' words out of the store for good: some time after the answer, at once where they were discarded. */
@Component
public class QuestionErasure {
    private static final int CHUNK = 200;

    private final QuestionSearch search;
    private final QuestionTable table;
    private final TransparencyLog log;
    private final MingchaClock clock;
    private final CorrectionSettings settings;
    private final TransactionTemplate transaction;

    QuestionErasure(
            QuestionSearch search,
            QuestionTable table,
            TransparencyLog log,
            MingchaClock clock,
            CorrectionSettings settings,
            TransactionTemplate transaction) {
        this.search = search;
        this.table = table;
        this.log = log;
        this.clock = clock;
        this.settings = settings;
        this.transaction = transaction;
    }

    public int eraseDue() {
        int erased = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (var hit : due) {
                erased += erase(hit.line().question()) ? 1 : 0;
            }
        }
        return erased;
    }

    private List<QuestionSearch.Hit> due() {
        return search.toErase(clock.today().minusDays(settings.eraseAfter()), CHUNK);
    }

    /** Two that run at once erase once: the row is held. */
    private boolean erase(long question) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var line = table.hold(question).orElseThrow();
            if (line.erasure() != null) {
                return false;
            }
            var erasure = log.erase(new NewFact(
                    LeafType.ERASURE.code(),
                    line.unit(),
                    clock.today(),
                    "admin",
                    new Content(Map.of("of", LeafType.ASK_RECEIVED.code())),
                    Content.EMPTY,
                    List.of(),
                    new RecordId(question),
                    false));
            table.erased(question, erasure.value());
            return true;
        }));
    }
}

package org.mingcha.web.api.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.question.QuestionSummary;

/**
 * One question as the office sees it. Who asked is not known.
 *
 * @param version number of acts so far: who acts names it
 * @param text as it was asked; empty once erased
 * @param title its subject in the ledger; empty until accepted
 * @param entry null until accepted
 * @param claim what it was turned into; null: nothing
 */
public record QuestionJson(
        long question,
        @Nullable Long index,
        int version,
        String unit,
        String unitName,
        String state,
        String text,
        String title,
        Instant askedAt,
        LocalDate dueOn,
        boolean overdue,
        @Nullable Long entry,
        @Nullable Long claim,
        @Nullable String outcome,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable String discard,
        boolean erased) {
    public static QuestionJson of(QuestionSummary row) {
        var entry = row.entry();
        var claim = row.claim();
        var outcome = row.outcome();
        var discard = row.discard();
        return new QuestionJson(
                row.id().value(),
                row.index(),
                row.version(),
                row.unit(),
                row.unitName(),
                row.state().code(),
                row.text(),
                row.title(),
                row.askedAt(),
                row.dueOn(),
                row.overdue(),
                entry == null ? null : entry.value(),
                claim == null ? null : claim.value(),
                outcome == null ? null : outcome.code(),
                row.answer(),
                row.answeredOn(),
                discard == null ? null : discard.code(),
                row.erased());
    }
}

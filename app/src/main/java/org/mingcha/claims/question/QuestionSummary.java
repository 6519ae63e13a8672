package org.mingcha.claims.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimId;
import org.mingcha.ledger.EntryId;

/**
 * One question as the office sees it.
 *
 * @param version number of acts so far
 * @param text as it was asked; empty once erased
 * @param title its subject in the ledger; empty until accepted
 * @param entry null until accepted
 * @param claim what it was turned into; null: nothing
 */
public record QuestionSummary(
        QuestionId id,
        @Nullable Long index,
        int version,
        String unit,
        String unitName,
        QuestionState state,
        String text,
        String title,
        Instant askedAt,
        LocalDate dueOn,
        boolean overdue,
        @Nullable EntryId entry,
        @Nullable ClaimId claim,
        @Nullable QuestionOutcome outcome,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable DiscardReason discard,
        boolean erased) {}

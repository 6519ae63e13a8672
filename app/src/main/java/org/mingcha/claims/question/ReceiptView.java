package org.mingcha.claims.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds the receipt code reads.
 *
 * @param text as it was asked; empty once erased
 * @param answer empty until answered
 * @param correction address of what was published about it; empty: nothing
 * @param erasedOn when the text is or was erased; null while that is open
 */
public record ReceiptView(
        String unitName,
        LocalDate askedOn,
        LocalDate dueOn,
        QuestionState state,
        String text,
        @Nullable QuestionOutcome outcome,
        String answer,
        @Nullable LocalDate answeredOn,
        @Nullable DiscardReason discard,
        String correction,
        @Nullable LocalDate erasedOn) {}

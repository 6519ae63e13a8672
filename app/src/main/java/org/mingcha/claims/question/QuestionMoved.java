package org.mingcha.claims.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question came in or was acted on; published in the act's own transaction.
 *
 * @param dueOn by when it is to be answered; null once it is
 * @param title its subject in the ledger; empty until accepted: the resident's own words go nowhere else
 */
public record QuestionMoved(
        QuestionId question, String unit, @Nullable LocalDate dueOn, String title) {}

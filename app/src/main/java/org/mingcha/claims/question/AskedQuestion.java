package org.mingcha.claims.question;

import java.time.LocalDate;

/**
 * A question that was taken.
 *
 * @param receipt to come back with; shown this once and kept nowhere
 */
public record AskedQuestion(String receipt, String unitName, LocalDate dueOn) {}

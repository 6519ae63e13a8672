package org.mingcha.web.ask;

import org.jspecify.annotations.Nullable;
import org.mingcha.claims.question.ReceiptView;
import org.mingcha.web.support.OpenShell;

/**
 * What became of a question.
 *
 * @param found null before a code was given
 * @param problem what stands in the way of an answer; empty: nothing
 */
public record AnswerPage(OpenShell shell, @Nullable ReceiptView found, String problem) {}

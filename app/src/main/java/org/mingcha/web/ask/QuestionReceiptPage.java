package org.mingcha.web.ask;

import org.mingcha.web.support.OpenShell;

/**
 * A question is taken.
 *
 * @param receipt shown this once
 * @param eraseAfter days after the answer when its text is erased
 */
public record QuestionReceiptPage(OpenShell shell, String receipt, String unitName, String dueOn, int eraseAfter) {}

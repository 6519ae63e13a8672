package org.mingcha.notification.digest;

import org.mingcha.database.Coded;

/** What came of registering a webhook. */
public sealed interface WebhookChange {
    record Registered(long id) implements WebhookChange {}

    /** @param subject what the sentence names */
    record Refused(Why why, String subject) implements WebhookChange {}

    /** Each has one sentence: {@code notification.webhook.refused.<code>}. */
    enum Why implements Coded {
        UNIT_UNKNOWN,
        LABEL_MISSING,
        NO_ADDRESS,
        HOST_UNKNOWN,
        SIGNS_NOT,
        KNOWN,
        TOO_MANY
    }
}

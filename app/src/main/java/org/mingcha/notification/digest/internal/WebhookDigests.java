package org.mingcha.notification.digest.internal;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.digest.Delivery;
import org.springframework.stereotype.Component;

/** Sends one group's digest of the day. */
@Component
class WebhookDigests {
    private final WebhookTable webhooks;
    private final GroupDigest digest;
    private final GroupPost post;

    WebhookDigests(WebhookTable webhooks, GroupDigest digest, GroupPost post) {
        this.webhooks = webhooks;
        this.digest = digest;
        this.post = post;
    }

    /** Empty: there was nothing to say. */
    Optional<Delivery> send(SentTable.Claim claim) {
        return webhooks.find(Actor.operator().scopes(), claim.id())
                .flatMap(webhook ->
                        digest.of(webhook.unit(), webhook.locale(), claim.day()).map(text -> post.send(webhook, text)));
    }
}

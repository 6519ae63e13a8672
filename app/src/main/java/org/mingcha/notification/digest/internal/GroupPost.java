package org.mingcha.notification.digest.internal;

import java.net.URI;
import org.mingcha.database.Encryptor;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.Delivery.Reason;
import org.springframework.stereotype.Component;

/** Sends a text to a webhook's group, as fast as its robot may. */
@Component
class GroupPost {
    private final Encryptor secrets;
    private final RobotTable robots;
    private final WebhookPost post;

    GroupPost(Encryptor secrets, RobotTable robots, WebhookPost post) {
        this.secrets = secrets;
        this.robots = robots;
        this.post = post;
    }

    Delivery send(WebhookTable.Webhook webhook, String text) {
        var opened = secrets.decrypt(webhook.sealed());
        if (opened.isEmpty()) {
            return new Delivery.Refused(Reason.KEY_LOST, "");
        }
        return robots.take(webhook.robot())
                ? post.send(target(webhook, opened.get()), text)
                : new Delivery.Later(Reason.TOO_FAST, "");
    }

    /** Address and secret, a line each. */
    private static Target target(WebhookTable.Webhook webhook, String opened) {
        var parts = opened.split("\n", 2);
        return new Target(webhook.format(), URI.create(parts[0]), parts[1]);
    }
}

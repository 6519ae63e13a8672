package org.mingcha.notification.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its admin sees it, without its secrets.
 *
 * @param last what became of its newest digest; null: none yet
 */
public record WebhookView(
        long id,
        String unit,
        String unitName,
        WebhookFormat format,
        String label,
        String host,
        boolean signed,
        boolean active,
        @Nullable Last last) {
    /**
     * @param state as {@code notification.sent} says it
     * @param reason why it was not sent; empty where it was
     */
    public record Last(LocalDate day, String state, String reason) {}
}

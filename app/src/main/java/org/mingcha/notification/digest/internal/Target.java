package org.mingcha.notification.digest.internal;

import java.net.URI;
import org.mingcha.notification.digest.WebhookFormat;

/**
 * Where a group's messages go.
 *
 * @param secret empty: not signed
 */
record Target(WebhookFormat format, URI address, String secret) {
    @Override
    public String toString() {
        return "Target[" + format + "]";
    }
}

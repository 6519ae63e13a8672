package org.mingcha.notification.digest;

/**
 * A webhook to be registered.
 *
 * @param label what the group is called
 * @param secret for the signature; empty: not signed
 */
public record NewWebhook(String unit, WebhookFormat format, String label, String address, String secret) {
    /** Without the secrets: they must not get into a log by being printed. */
    @Override
    public String toString() {
        return "NewWebhook[unit=" + unit + ", format=" + format + ", label=" + label + "]";
    }
}

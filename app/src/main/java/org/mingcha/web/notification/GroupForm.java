package org.mingcha.web.notification;

import org.jspecify.annotations.Nullable;
import org.mingcha.notification.digest.NewWebhook;
import org.mingcha.notification.digest.WebhookFormat;

/** What was typed into the form of a new group. The address and the secret are not shown again. */
public record GroupForm(
        @Nullable String unit,
        @Nullable String format,
        @Nullable String label,
        @Nullable String address,
        @Nullable String secret) {
    static GroupForm fresh(String unit) {
        return new GroupForm(unit, WebhookFormat.WECOM.code(), "", "", "");
    }

    NewWebhook webhook() {
        var kind = WebhookFormat.of(text(format)).orElse(WebhookFormat.WECOM);
        return new NewWebhook(text(unit), kind, text(label), text(address), text(secret));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "GroupForm[unit=" + unit + ", format=" + format + ", label=" + label + "]";
    }
}

package org.mingcha.notification.digest.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.Encryptor;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.NewWebhook;
import org.mingcha.notification.digest.WebhookChange;
import org.mingcha.notification.digest.WebhookChange.Why;
import org.mingcha.notification.digest.WebhookView;
import org.mingcha.notification.internal.NotificationMessages;
import org.springframework.stereotype.Component;

/** Webhooks of the units within an admin's reach. */
@Component
public class WebhookHandler {
    private static final int LONGEST_LABEL = 64;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST = 20;

    private final WebhookTable table;
    private final WebhookSettings settings;
    private final Encryptor secrets;
    private final GroupPost post;

    WebhookHandler(WebhookTable table, WebhookSettings settings, Encryptor secrets, GroupPost post) {
        this.table = table;
        this.settings = settings;
        this.secrets = secrets;
        this.post = post;
    }

    public List<WebhookView> list(Actor actor) {
        return table.list(scopes(actor));
    }

    public WebhookChange register(Actor actor, NewWebhook wanted, Locale locale) {
        return refusal(actor, wanted).<WebhookChange>map(no -> no).orElseGet(() -> insert(wanted, locale));
    }

    private Optional<WebhookChange.Refused> refusal(Actor actor, NewWebhook wanted) {
        if (table.unit(scopes(actor), wanted.unit()).isEmpty()) {
            return refused(Why.UNIT_UNKNOWN, wanted.unit());
        }
        if (wanted.label().isBlank() || wanted.label().strip().length() > LONGEST_LABEL) {
            return refused(Why.LABEL_MISSING, Integer.toString(LONGEST_LABEL));
        }
        var address = address(wanted.address());
        if (address.isEmpty()) {
            return refused(Why.NO_ADDRESS, wanted.format().host());
        }
        if (!settings.allows(wanted.format(), address.get())) {
            return refused(Why.HOST_UNKNOWN, wanted.format().host());
        }
        if (!wanted.secret().isBlank() && !wanted.format().signs()) {
            return refused(Why.SIGNS_NOT, "");
        }
        return table.count(wanted.unit()) >= MOST ? refused(Why.TOO_MANY, Integer.toString(MOST)) : Optional.empty();
    }

    private WebhookChange insert(NewWebhook wanted, Locale locale) {
        var address = address(wanted.address()).orElseThrow();
        var secret = wanted.secret().strip();
        var hidden = new WebhookTable.Secret(
                address.getHost(),
                secrets.encrypt(address + "\n" + secret),
                !secret.isEmpty(),
                secrets.mark(address.toString()));
        var row = new WebhookTable.Row(
                wanted.unit(), wanted.format(), wanted.label().strip(), locale, hidden);
        return table.insert(row)
                .<WebhookChange>map(WebhookChange.Registered::new)
                .orElseGet(() -> new WebhookChange.Refused(Why.KNOWN, wanted.label()));
    }

    /** Absolute, with a host and with something that makes it a secret; no user, no fragment. */
    private static Optional<URI> address(String typed) {
        try {
            return Optional.of(typed.strip())
                    .filter(text -> text.length() <= LONGEST_ADDRESS)
                    .map(URI::create)
                    .filter(uri -> uri.isAbsolute() && uri.getHost() != null && uri.getUserInfo() == null)
                    .filter(uri -> uri.getFragment() == null && uri.getPath().length() > 1);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<Delivery> test(Actor actor, long id) {
        return table.find(scopes(actor), id)
                .map(webhook ->
                        post.send(webhook, new NotificationMessages(webhook.locale()).of("notification.group.test")));
    }

    public boolean activate(Actor actor, long id, boolean active) {
        return table.find(scopes(actor), id).isPresent() && table.activate(id, active);
    }

    public boolean remove(Actor actor, long id) {
        return table.find(scopes(actor), id).isPresent() && table.remove(id);
    }

    private static Optional<WebhookChange.Refused> refused(Why why, String subject) {
        return Optional.of(new WebhookChange.Refused(why, subject));
    }

    private static List<String> scopes(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.ADMIN)
                .map(Actor.Grant::path)
                .toList();
    }
}

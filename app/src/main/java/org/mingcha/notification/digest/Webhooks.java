package org.mingcha.notification.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.digest.internal.WebhookHandler;
import org.springframework.stereotype.Service;

/** Groups that get a unit's counts, kept by admins within their reach. Addresses are secrets: nobody is shown one again. */
@Service
public class Webhooks {
    private final WebhookHandler handler;

    Webhooks(WebhookHandler handler) {
        this.handler = handler;
    }

    /** Those within the actor's reach as admin, in the order of their units. */
    public List<WebhookView> list(Actor actor) {
        return handler.list(actor);
    }

    public WebhookChange register(Actor actor, NewWebhook wanted, Locale locale) {
        return handler.register(actor, wanted, locale);
    }

    /** Sends one message that says it is a test; empty: no such webhook. */
    public Optional<Delivery> test(Actor actor, long id) {
        return handler.test(actor, id);
    }

    /** false: no such webhook. */
    public boolean activate(Actor actor, long id, boolean active) {
        return handler.activate(actor, id, active);
    }

    /** Forgets it; false: no such webhook. */
    public boolean remove(Actor actor, long id) {
        return handler.remove(actor, id);
    }
}

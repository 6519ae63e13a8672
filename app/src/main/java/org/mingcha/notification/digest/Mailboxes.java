package org.mingcha.notification.digest;

import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.digest.internal.MailboxHandler;
import org.springframework.stereotype.Service;

/** Where an account has its own digest sent, by its own choice. */
@Service
public class Mailboxes {
    private final MailboxHandler handler;

    Mailboxes(MailboxHandler handler) {
        this.handler = handler;
    }

    /** Whether this instance has a mail server. */
    public boolean on() {
        return handler.on();
    }

    /** That of the actor's own account. */
    public Optional<MailboxView> of(Actor actor) {
        return handler.of(actor);
    }

    /** Sends a code to the address; nothing else goes there before the code was typed. */
    public MailboxChange ask(Actor actor, String address, Locale locale) {
        return handler.ask(actor, address, locale);
    }

    public MailboxChange confirm(Actor actor, String code) {
        return handler.confirm(actor, code);
    }

    /** No digest any more, and the address is forgotten. */
    public void remove(Actor actor) {
        handler.remove(actor);
    }
}

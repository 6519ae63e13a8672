package org.mingcha.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.notification.internal.CalendarKeyTable;
import org.mingcha.notification.internal.DueCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due for an account as an iCalendar that its owner's calendar program fetches by a secret address. */
@Service
@Transactional
public class DueCalendars {
    private final CalendarKeyTable keys;
    private final DueCalendar calendar;
    private final Accounts accounts;

    DueCalendars(CalendarKeyTable keys, DueCalendar calendar, Accounts accounts) {
        this.keys = keys;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    /** A new key for the actor's own account, shown this once; the one before opens nothing any more. */
    public String makeKey(Actor actor, Locale locale) {
        return keys.make(actor.account(), locale);
    }

    /** From now on the account's key opens nothing; false: it had none. */
    public boolean revoke(Actor actor) {
        return keys.revoke(actor.account());
    }

    /** Since when the account has a key. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Actor actor) {
        return keys.since(actor.account());
    }

    /** The calendar behind a key, unless it was revoked or its account is closed or holds no role any more. */
    @Transactional(readOnly = true)
    public Optional<String> behind(String key) {
        return keys.find(key)
                .flatMap(held -> accounts.actor(held.account())
                        .filter(actor -> !actor.grants().isEmpty())
                        .map(actor -> calendar.of(actor, held.locale())));
    }

    /** What is due for this actor, as iCalendar. */
    @Transactional(readOnly = true)
    public String of(Actor actor, Locale locale) {
        return calendar.of(actor, locale);
    }
}

package org.mingcha.notification.digest.internal;

import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.Departure;
import org.springframework.stereotype.Component;

/** A mailbox gets no more digests once its account is closed. */
@Component
class MailboxBelongings implements AccountBelongings {
    private final MailboxTable mailboxes;

    MailboxBelongings(MailboxTable mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void end(Departure departure) {
        if (departure.isClosing()) {
            mailboxes.remove(departure.account());
        }
    }
}

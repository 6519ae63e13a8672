package org.mingcha.notification.digest.internal;

import java.util.Optional;
import org.mingcha.accounts.Accounts;
import org.mingcha.notification.digest.Delivery;
import org.springframework.stereotype.Component;

/** Sends one person's digest of the day. */
@Component
class MailboxDigests {
    private final MailboxTable mailboxes;
    private final Accounts accounts;
    private final PersonalDigest digest;
    private final MailPost post;

    MailboxDigests(MailboxTable mailboxes, Accounts accounts, PersonalDigest digest, MailPost post) {
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.digest = digest;
        this.post = post;
    }

    boolean isOn() {
        return post.isOn();
    }

    /** Empty: there was nothing to say, or nobody to say it to any more. */
    Optional<Delivery> send(SentTable.Claim claim) {
        return mailboxes
                .find(claim.id())
                .filter(MailboxTable.Mailbox::isConfirmed)
                .flatMap(box -> accounts.actor(claim.id())
                        .flatMap(actor -> digest.of(actor, box.locale(), claim.day()))
                        .map(letter -> post.send(letter, box.address())));
    }
}

package org.mingcha.notification.digest;

import org.mingcha.database.Coded;

/** What came of a change to one's mailbox. */
public sealed interface MailboxChange {
    record Done() implements MailboxChange {}

    record Refused(Why why) implements MailboxChange {}

    /** The code could not be sent. */
    record NotSent(Delivery delivery) implements MailboxChange {}

    /** Each has one sentence: {@code notification.mailbox.refused.<code>}. */
    enum Why implements Coded {
        NO_ADDRESS,
        TOO_OFTEN,
        WRONG_CODE,
        CODE_EXPIRED
    }
}

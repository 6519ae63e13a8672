package org.mingcha.web.notification;

import java.util.Optional;
import org.mingcha.notification.digest.MailboxView;
import org.mingcha.web.support.Shell;

/**
 * How the reader is told.
 *
 * @param mail whether this instance sends mail
 * @param since since when there is a calendar address; empty: there is none
 */
public record NotificationsPage(Shell shell, boolean mail, Optional<MailboxView> mailbox, String since, Said said) {
    /**
     * What became of the form.
     *
     * @param typed the address, not to be typed twice
     * @param fault why it was not done
     * @param made the calendar's address, shown once
     */
    public record Said(String typed, String fault, String made) {
        static final Said NOTHING = new Said("", "", "");

        static Said fault(String typed, String fault) {
            return new Said(typed, fault, "");
        }
    }

    /** The address that is there, or was typed. */
    public String address() {
        return said.typed().isEmpty() ? mailbox.map(MailboxView::address).orElse("") : said.typed();
    }

    /** Else it is the code. */
    public boolean isAddressWrong() {
        return !said.fault().isEmpty() && (!said.typed().isEmpty() || mailbox.isEmpty());
    }

    public boolean isConfirmed() {
        return mailbox.filter(MailboxView::confirmed).isPresent();
    }

    public boolean isAwaited() {
        return mailbox.filter(box -> !box.confirmed()).isPresent();
    }
}

package org.mingcha.web.notification;

import org.mingcha.notification.DueCalendars;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.MailboxChange;
import org.mingcha.notification.digest.Mailboxes;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the page together, and does what its forms ask. */
@Component
class NotificationPages {
    private final Mailboxes mailboxes;
    private final DueCalendars calendars;
    private final String address;

    NotificationPages(Mailboxes mailboxes, DueCalendars calendars, @Value("${mingcha.url}") String address) {
        this.mailboxes = mailboxes;
        this.calendars = calendars;
        this.address = address;
    }

    NotificationsPage page(RequestContext context, NotificationsPage.Said said) {
        return new NotificationsPage(
                context.shell(NavSection.NOWHERE, "web.notifications.heading"),
                mailboxes.on(),
                mailboxes.of(context.actor()),
                calendars.since(context.actor()).map(context.words()::minute).orElse(""),
                said);
    }

    /** Empty: it was done. */
    String ask(RequestContext context, String typed) {
        return fault(
                context, mailboxes.ask(context.actor(), typed, context.words().locale()));
    }

    String confirm(RequestContext context, String code) {
        return fault(context, mailboxes.confirm(context.actor(), code));
    }

    private static String fault(RequestContext context, MailboxChange change) {
        return switch (change) {
            case MailboxChange.Done() -> "";
            case MailboxChange.Refused(var why) -> context.t("notification.mailbox.refused." + why.code());
            case MailboxChange.NotSent(var delivery) ->
                reason(delivery).isEmpty() ? "" : context.t("notification.delivery." + reason(delivery));
        };
    }

    /** Why it was not delivered, as a code; empty where it was. */
    static String reason(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered() -> "";
            case Delivery.Later(var reason, var _) -> reason.code();
            case Delivery.Refused(var reason, var _) -> reason.code();
            case Delivery.Unknown(var reason, var _) -> reason.code();
        };
    }

    void remove(RequestContext context) {
        mailboxes.remove(context.actor());
    }

    /** The calendar's new address. */
    String makeCalendar(RequestContext context) {
        var key = calendars.makeKey(context.actor(), context.words().locale());
        return address + "/calendar/" + key + ".ics";
    }

    void revokeCalendar(RequestContext context) {
        calendars.revoke(context.actor());
    }
}

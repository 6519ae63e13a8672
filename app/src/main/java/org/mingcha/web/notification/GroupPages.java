package org.mingcha.web.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.Mailboxes;
import org.mingcha.notification.digest.WebhookChange;
import org.mingcha.notification.digest.WebhookView;
import org.mingcha.notification.digest.Webhooks;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page together, and does what its forms ask. */
@Component
class GroupPages {
    private static final String DELIVERED = "delivered";

    private final Webhooks webhooks;
    private final Mailboxes mailboxes;

    GroupPages(Webhooks webhooks, Mailboxes mailboxes) {
        this.webhooks = webhooks;
        this.mailboxes = mailboxes;
    }

    GroupsPage page(RequestContext context, GroupsPage.Said said) {
        var lines = webhooks.list(context.actor()).stream()
                .map(view -> new GroupsPage.Line(
                        view, context.t("web.groups.format." + view.format().code()), last(context, view.last())))
                .toList();
        return new GroupsPage(
                context.shell(NavSection.NOTIFICATIONS, "web.groups.heading"), lines, mailboxes.on(), said);
    }

    /** @param told what a redirect says was done: one of our own words, or nothing */
    GroupsPage.Said said(RequestContext context, String told) {
        var fresh = GroupForm.fresh(context.unit().code());
        if (Stream.of("registered", DELIVERED, "on", "off", "removal").anyMatch(told::equals)) {
            return GroupsPage.Said.done(fresh, context.t("web.groups.told." + told));
        }
        return Arrays.stream(Delivery.Reason.values())
                .filter(reason -> reason.code().equals(told))
                .findFirst()
                .map(reason -> GroupsPage.Said.undone(fresh, context.t("notification.delivery." + reason.code())))
                .orElseGet(() -> GroupsPage.Said.nothing(fresh));
    }

    /** Empty: it was registered. */
    Optional<GroupsPage.Said> register(RequestContext context, GroupForm typed) {
        var locale = context.words().locale();
        return switch (webhooks.register(context.actor(), typed.webhook(), locale)) {
            case WebhookChange.Registered _ -> Optional.empty();
            case WebhookChange.Refused(var why, var subject) ->
                Optional.of(GroupsPage.Said.fault(
                        typed, context.t("notification.webhook.refused." + why.code(), subject), field(why)));
        };
    }

    private static String field(WebhookChange.Why why) {
        return switch (why) {
            case UNIT_UNKNOWN -> "unit";
            case LABEL_MISSING -> "label";
            case NO_ADDRESS, HOST_UNKNOWN, KNOWN, TOO_MANY -> "robot";
            case SIGNS_NOT -> "secret";
        };
    }

    /** What to say of it. */
    String act(RequestContext context, long id, String act) {
        var actor = context.actor();
        if (act.equals("test")) {
            var reason = NotificationPages.reason(webhooks.test(actor, id).orElseThrow(NotFound::new));
            return reason.isEmpty() ? DELIVERED : reason;
        }
        boolean found =
                act.equals("removal") ? webhooks.remove(actor, id) : webhooks.activate(actor, id, act.equals("on"));
        if (!found) {
            throw new NotFound();
        }
        return act;
    }

    private static String last(RequestContext context, WebhookView.@Nullable Last last) {
        return last == null ? "" : context.t("web.groups.last." + last.state(), last.day());
    }
}

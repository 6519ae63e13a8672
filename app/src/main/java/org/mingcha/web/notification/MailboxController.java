package org.mingcha.web.notification;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the reader's own digest goes. */
@Controller
class MailboxController {
    private static final String BACK = "redirect:/account/notifications";

    private final NotificationPages pages;

    MailboxController(NotificationPages pages) {
        this.pages = pages;
    }

    @GetMapping("/account/notifications")
    @Allowed
    String show(RequestContext context, Model model) {
        return page(context, NotificationsPage.Said.NOTHING, model);
    }

    @PostMapping("/account/notifications/mailbox")
    @Allowed
    String ask(RequestContext context, @RequestParam(defaultValue = "") String address, Model model) {
        var fault = pages.ask(context, address);
        return fault.isEmpty() ? BACK : page(context, NotificationsPage.Said.fault(address, fault), model);
    }

    @PostMapping("/account/notifications/mailbox/confirmation")
    @Allowed
    String confirm(RequestContext context, @RequestParam(defaultValue = "") String code, Model model) {
        var fault = pages.confirm(context, code);
        return fault.isEmpty() ? BACK : page(context, NotificationsPage.Said.fault("", fault), model);
    }

    @PostMapping("/account/notifications/mailbox/removal")
    @Allowed
    String remove(RequestContext context) {
        pages.remove(context);
        return BACK;
    }

    private String page(RequestContext context, NotificationsPage.Said said, Model model) {
        model.addAttribute("page", pages.page(context, said));
        return "notification/notifications";
    }
}

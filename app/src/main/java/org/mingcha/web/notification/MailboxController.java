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
    String show(RequestContext visit, Model model) {
        return page(visit, NotificationsPage.Said.NOTHING, model);
    }

    @PostMapping("/account/notifications/mailbox")
    @Allowed
    String ask(RequestContext visit, @RequestParam(defaultValue = "") String address, Model model) {
        var fault = pages.ask(visit, address);
        return fault.isEmpty() ? BACK : page(visit, NotificationsPage.Said.fault(address, fault), model);
    }

    @PostMapping("/account/notifications/mailbox/confirmation")
    @Allowed
    String confirm(RequestContext visit, @RequestParam(defaultValue = "") String code, Model model) {
        var fault = pages.confirm(visit, code);
        return fault.isEmpty() ? BACK : page(visit, NotificationsPage.Said.fault("", fault), model);
    }

    @PostMapping("/account/notifications/mailbox/removal")
    @Allowed
    String remove(RequestContext visit) {
        pages.remove(visit);
        return BACK;
    }

    private String page(RequestContext visit, NotificationsPage.Said said, Model model) {
        model.addAttribute("page", pages.page(visit, said));
        return "notification/notifications";
    }
}

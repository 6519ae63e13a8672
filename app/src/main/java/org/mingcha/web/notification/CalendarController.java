package org.mingcha.web.notification;

import org.mingcha.notification.DueCalendars;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The reader's calendar of due dates: calendar programs bring its key and no session. */
@Controller
class CalendarController {
    private static final Download ICS = new Download("text/calendar;charset=utf-8", "due.ics");

    private final NotificationPages pages;
    private final DueCalendars calendars;

    CalendarController(NotificationPages pages, DueCalendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    /** The key is in the path: queries end up in more logs and histories than paths do, and ours leaves it out of both. */
    @GetMapping("/calendar/{key:[\\w-]{1,64}}.ics")
    @Everyone
    ResponseEntity<String> calendar(@PathVariable String key) {
        return ICS.of(calendars.behind(key).orElseThrow(NotFound::new));
    }

    /** Answers with the page itself: the address is shown once and kept nowhere, so no redirect could bring it. */
    @PostMapping("/account/notifications/calendar")
    @Allowed
    String make(RequestContext context, Model model) {
        var said = new NotificationsPage.Said("", "", pages.makeCalendar(context));
        model.addAttribute("page", pages.page(context, said));
        return "notification/notifications";
    }

    @PostMapping("/account/notifications/calendar/revocation")
    @Allowed
    String revoke(RequestContext context) {
        pages.revokeCalendar(context);
        return "redirect:/account/notifications";
    }
}

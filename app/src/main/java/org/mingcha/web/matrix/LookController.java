package org.mingcha.web.matrix;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One return of a unit below: read, taken, sent back; why it is missing; a reminder. */
@Controller
class LookController {
    private static final String ONE = "/matrix/{unit:\\d{2,12}}/{id:[a-z_]{1,40}}/{period:[0-9HQ-]{4,7}}";

    private final LookPages pages;
    private final ReturnLookFormHandler steps;

    LookController(LookPages pages, ReturnLookFormHandler steps) {
        this.pages = pages;
        this.steps = steps;
    }

    @GetMapping(ONE)
    @Allowed
    String look(RequestContext context, ReturnLookFormHandler.Named named, Model model) {
        model.addAttribute("page", pages.page(context, named.key(), LookPage.Said.NOTHING));
        return "matrix/return";
    }

    @PostMapping(ONE + "/taking")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView take(RequestContext context, ReturnLookFormHandler.Named named, ReturnLookFormHandler.Typed typed) {
        return steps.take(context, named, typed);
    }

    @PostMapping(ONE + "/sending-back")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView sendBack(
            RequestContext context, ReturnLookFormHandler.Named named, ReturnLookFormHandler.Typed typed) {
        return steps.sendBack(context, named, typed);
    }

    @PostMapping(ONE + "/note")
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView note(RequestContext context, ReturnLookFormHandler.Named named, ReturnLookFormHandler.Typed typed) {
        return steps.note(context, named, typed);
    }

    @PostMapping(ONE + "/reminder")
    @Allowed({LEADER, INSPECTOR})
    ModelAndView remind(RequestContext context, ReturnLookFormHandler.Named named) {
        return steps.remind(context, named);
    }
}

package org.mingcha.web.paper;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The number of a paper: where it stands, and the act that gives it. */
@Controller
class NumberController {
    private static final String ONE = "/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/number";

    private final NumberPages pages;
    private final NumberFormHandler handler;

    NumberController(NumberPages pages, NumberFormHandler handler) {
        this.pages = pages;
        this.handler = handler;
    }

    @GetMapping(ONE)
    @Allowed
    ModelAndView show(
            RequestContext context,
            @PathVariable String kind,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String done) {
        return new ModelAndView("paper/number", "page", pages.of(context, kind, reference, done));
    }

    @PostMapping(ONE)
    @Allowed({CLERK, OFFICER, LEADER, INSPECTOR})
    ModelAndView number(
            RequestContext context, @PathVariable String kind, @PathVariable String reference, NumberForm form) {
        return handler.number(context, kind, reference, form);
    }
}

package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** Accounts for many, and their links on paper. */
@Controller
class PeopleStepController {
    private final PeopleStepFormHandler handler;
    private final LinkCards cards;

    PeopleStepController(PeopleStepFormHandler handler, LinkCards cards) {
        this.handler = handler;
        this.cards = cards;
    }

    @GetMapping("/setup/people")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context, @RequestParam(defaultValue = "") String propose) {
        SetupPages.requireKeeper(context);
        return handler.show(context, !propose.isEmpty());
    }

    @PostMapping("/setup/people")
    @Allowed(value = ADMIN, files = true)
    ModelAndView take(RequestContext context, MultipartHttpServletRequest request) {
        SetupPages.requireKeeper(context);
        return handler.take(context, request);
    }

    /** Links anew for everybody who has set no password yet: those on paper stop working. */
    @PostMapping("/setup/people/links")
    @Allowed(ADMIN)
    ModelAndView links(RequestContext context) {
        SetupPages.requireKeeper(context);
        return new ModelAndView("setup/links", "page", cards.anew(context));
    }
}

package org.mingcha.web.letterhead;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.LEADER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Full names, signature, self-designation and addressee of a unit. */
@Controller
class LetterheadController {
    private static final String OF_UNIT = "/letterhead/{unit:\\d{2,12}}";

    private final LetterheadPages pages;
    private final LetterheadFormHandler handler;

    LetterheadController(LetterheadPages pages, LetterheadFormHandler handler) {
        this.pages = pages;
        this.handler = handler;
    }

    @GetMapping("/letterhead")
    @Allowed
    String own(RequestContext context, Model model) {
        model.addAttribute("page", pages.of(context, context.unit().code(), ""));
        return "letterhead/letterhead";
    }

    @GetMapping(OF_UNIT)
    @Allowed
    String show(
            RequestContext context,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("page", pages.of(context, unit, done.isEmpty() ? "" : context.t("letterhead.done")));
        return "letterhead/letterhead";
    }

    @PostMapping(OF_UNIT)
    @Allowed({LEADER, ADMIN})
    String say(RequestContext context, @PathVariable String unit, LetterheadForm form, Model model) {
        var refused = handler.say(context, unit, form);
        if (refused.isEmpty()) {
            return "redirect:/letterhead/" + unit + "?done=yes";
        }
        model.addAttribute("page", pages.again(context, unit, form, refused));
        return "letterhead/letterhead";
    }
}

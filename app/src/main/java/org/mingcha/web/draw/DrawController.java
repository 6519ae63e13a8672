package org.mingcha.web.draw;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Spot checks as a list and one by one, and a secret for whoever has none. */
@Controller
class DrawController {
    private final DrawPages pages;

    DrawController(DrawPages pages) {
        this.pages = pages;
    }

    @GetMapping("/draws")
    @Allowed
    String list(RequestContext context, @Nullable Long before, Model model) {
        model.addAttribute("page", pages.list(context, before));
        return "draw/list";
    }

    @GetMapping("/draws/{no:\\d{1,18}}")
    @Allowed
    String one(RequestContext context, @PathVariable long no, Model model) {
        model.addAttribute("page", pages.page(context, pages.find(context, no), DrawFormState.NONE));
        return "draw/draw";
    }

    @GetMapping("/draws/secret")
    @Allowed({INSPECTOR, OFFICER, LEADER})
    String secret(RequestContext context, Model model) {
        model.addAttribute("page", pages.secret(context));
        return "draw/secret";
    }
}

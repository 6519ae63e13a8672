package org.mingcha.web.filing;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a unit owes, and each return's form. */
@Controller
class ReturnController {
    static final String ONE = "/returns/{id:[a-z_]{1,40}}/{period:[0-9HQ-]{4,7}}";

    private final ReturnLists lists;
    private final ReturnPages pages;
    private final ReturnFormHandler handler;

    ReturnController(ReturnLists lists, ReturnPages pages, ReturnFormHandler handler) {
        this.lists = lists;
        this.pages = pages;
        this.handler = handler;
    }

    @GetMapping("/returns")
    @Allowed
    String list(RequestContext context, @RequestParam(required = false) @Nullable String unit, Model model) {
        model.addAttribute("page", lists.page(context, unit));
        return "filing/list";
    }

    @GetMapping(ONE)
    @Allowed
    String form(RequestContext context, ReturnParameters named, Model model) {
        model.addAttribute("page", pages.fresh(context, pages.find(context, named.key(context))));
        return "filing/return";
    }

    @PostMapping(ONE)
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView file(
            RequestContext context, ReturnParameters named, @RequestParam MultiValueMap<String, String> form) {
        return handler.file(context, named.key(context), form);
    }
}

package org.mingcha.web.notification;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups that get counts by webhook, for the administrator of their units. */
@Controller
class GroupController {
    private static final String BACK = "redirect:/settings/notifications?told=";

    private final GroupPages pages;

    GroupController(GroupPages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/notifications")
    @Allowed(ADMIN)
    String list(RequestContext context, @RequestParam(defaultValue = "") String told, Model model) {
        return page(context, pages.said(context, told), model);
    }

    @PostMapping("/settings/notifications")
    @Allowed(ADMIN)
    String register(RequestContext context, GroupForm typed, Model model) {
        var refused = pages.register(context, typed);
        return refused.isEmpty() ? BACK + "registered" : page(context, refused.get(), model);
    }

    @PostMapping("/settings/notifications/{id:\\d{1,18}}/{act:test|on|off|removal}")
    @Allowed(ADMIN)
    String act(RequestContext context, @PathVariable long id, @PathVariable String act) {
        return BACK + pages.act(context, id, act);
    }

    private String page(RequestContext context, GroupsPage.Said said, Model model) {
        model.addAttribute("page", pages.page(context, said));
        return "notification/groups";
    }
}

package org.mingcha.web.risk;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Narrowing;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Risks: the table, one by one, planned and looked at. */
@Controller
class RiskController {
    private final RiskLists lists;
    private final RiskPages pages;
    private final RiskDesk desk;

    RiskController(RiskLists lists, RiskPages pages, RiskDesk desk) {
        this.lists = lists;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/risks")
    @Allowed
    String list(Visit visit, Narrowing wanted, RiskLists.At at, Model model) {
        model.addAttribute("page", lists.page(visit, wanted, at));
        return "risk/list";
    }

    @GetMapping("/risks/{id:\\d{1,18}}")
    @Allowed
    String one(Visit visit, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.page(visit, pages.find(visit, id), RiskPages.Reply.NONE));
        return "risk/risk";
    }

    @GetMapping("/risks/new")
    @Allowed({CLERK, OFFICER, LEADER})
    String form(Visit visit, HttpServletRequest request, Model model) {
        model.addAttribute("page", desk.blank(visit, new Typed(request)));
        return "risk/new";
    }

    @PostMapping("/risks")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView plan(Visit visit, HttpServletRequest request) {
        return desk.plan(visit, new Typed(request));
    }
}

package org.mingcha.web.risk;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Risks: the table, and one by one. */
@Controller
class RiskController {
    private final RiskLists lists;
    private final RiskPages pages;

    RiskController(RiskLists lists, RiskPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/risks")
    @Allowed
    String list(RequestContext context, ListQuery wanted, RiskLists.At at, Model model) {
        model.addAttribute("page", lists.page(context, wanted, at));
        return "risk/list";
    }

    @GetMapping("/risks/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }
}

package org.mingcha.web.incident;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Incidents and drills as a list, and one by one. */
@Controller
class IncidentController {
    private final IncidentLists lists;
    private final IncidentPages pages;

    IncidentController(IncidentLists lists, IncidentPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    @Allowed
    String list(RequestContext context, ListQuery wanted, Model model) {
        model.addAttribute("page", lists.page(context, wanted));
        return "incident/list";
    }

    @GetMapping("/incidents/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }
}

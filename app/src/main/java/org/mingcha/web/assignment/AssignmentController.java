package org.mingcha.web.assignment;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Tasks as units have them: listed, and one by one. */
@Controller
class AssignmentController {
    private final AssignmentLists lists;
    private final AssignmentPages pages;

    AssignmentController(AssignmentLists lists, AssignmentPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/assignments")
    @Allowed
    String list(RequestContext context, ListQuery wanted, Model model) {
        model.addAttribute("page", lists.page(context, wanted));
        return "assignment/list";
    }

    @GetMapping("/assignments/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }
}

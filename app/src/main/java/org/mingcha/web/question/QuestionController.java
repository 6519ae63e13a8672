package org.mingcha.web.question;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Questions as a list, and one by one. */
@Controller
class QuestionController {
    private final QuestionPages pages;

    QuestionController(QuestionPages pages) {
        this.pages = pages;
    }

    @GetMapping("/questions")
    @Allowed
    String list(RequestContext context, ListQuery wanted, Model model) {
        model.addAttribute("page", pages.list(context, wanted));
        return "question/list";
    }

    @GetMapping("/questions/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }
}

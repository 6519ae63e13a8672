package org.mingcha.web.question;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Narrowing;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Questions as a list, one by one, and what is done with them. */
@Controller
class QuestionController {
    private final QuestionPages pages;
    private final QuestionDesk desk;

    QuestionController(QuestionPages pages, QuestionDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/questions")
    @Allowed
    String list(Visit visit, Narrowing wanted, Model model) {
        model.addAttribute("page", pages.list(visit, wanted));
        return "question/list";
    }

    @GetMapping("/questions/{id:\\d{1,18}}")
    @Allowed
    String one(Visit visit, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.one(visit, pages.find(visit, id), Reply.NONE));
        return "question/question";
    }

    @PostMapping("/questions/{id:\\d{1,18}}/{step:acceptance|answer|claim|discard}")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView act(Visit visit, @PathVariable long id, @PathVariable String step, QuestionForm form) {
        return desk.act(visit, id, step, form);
    }
}

package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The assessments of a unit, and opening one without a campaign. */
@Controller
class AssessmentsController {
    private final AssessmentListPages pages;
    private final OpenAssessmentFormHandler handler;

    AssessmentsController(AssessmentListPages pages, OpenAssessmentFormHandler handler) {
        this.pages = pages;
        this.handler = handler;
    }

    @GetMapping("/assessments")
    @Allowed
    String list(RequestContext context, AssessmentListQuery wanted, Model model) {
        model.addAttribute("page", pages.page(context, wanted, OpenAssessmentFormHandler.Typed.NOTHING));
        return "assessment/list";
    }

    @PostMapping("/assessments")
    @Allowed({CLERK, OFFICER})
    ModelAndView open(RequestContext context, OpenAssessmentFormHandler.Sent sent) {
        return handler.open(context, sent);
    }
}

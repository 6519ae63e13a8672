package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where an assessment stands; and what is read before it is submitted or signed. */
@Controller
class AssessmentController {
    private static final String ONE = "/assessments/{id:\\d{1,18}}";

    private final AssessmentPages pages;
    private final CheckPages checks;

    AssessmentController(AssessmentPages pages, CheckPages checks) {
        this.pages = pages;
        this.checks = checks;
    }

    @GetMapping(ONE)
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id, AssessmentPages.Wanted wanted) {
        return new ModelAndView("assessment/assessment", "page", pages.page(context, pages.find(context, id), wanted));
    }

    @GetMapping(ONE + "/check")
    @Allowed({CLERK, OFFICER})
    ModelAndView check(RequestContext context, @PathVariable long id, AssessmentPages.Wanted wanted) {
        return last(context, id, wanted, false);
    }

    @GetMapping(ONE + "/signature")
    @Allowed(LEADER)
    ModelAndView signature(RequestContext context, @PathVariable long id, AssessmentPages.Wanted wanted) {
        return last(context, id, wanted, true);
    }

    /** Where there is nothing to submit or sign any more, the page that says so. */
    private ModelAndView last(RequestContext context, long id, AssessmentPages.Wanted wanted, boolean signing) {
        var view = pages.find(context, id);
        var possible = signing ? view.may().sign() : view.may().answer();
        return possible
                ? new ModelAndView(
                        signing ? "assessment/signature" : "assessment/check",
                        "page",
                        checks.page(context, view, AssessmentPage.Note.NONE, wanted.page()))
                : new ModelAndView("redirect:/assessments/" + id);
    }
}

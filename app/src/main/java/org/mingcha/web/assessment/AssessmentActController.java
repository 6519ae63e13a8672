package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Acts on a whole assessment, each by the state that was seen; a confirmation from the list is of one item. */
@Controller
class AssessmentActController {
    private static final String ONE = "/assessments/{id:\\d{1,18}}";

    private final AssessmentFormHandler desk;

    AssessmentActController(AssessmentFormHandler desk) {
        this.desk = desk;
    }

    @PostMapping(ONE + "/items/{item}/confirmation")
    @Allowed({CLERK, OFFICER})
    ModelAndView confirm(RequestContext visit, @PathVariable long id, @PathVariable String item, AssessmentFormHandler.Sent sent) {
        return desk.confirm(visit, id, item, sent);
    }

    @PostMapping(ONE + "/submission")
    @Allowed({CLERK, OFFICER})
    ModelAndView submit(RequestContext visit, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return desk.submit(visit, id, sent);
    }

    @PostMapping(ONE + "/signature")
    @Allowed(LEADER)
    ModelAndView sign(RequestContext visit, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return desk.sign(visit, id, sent);
    }

    @PostMapping(ONE + "/taking-back")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView takeBack(RequestContext visit, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return desk.takeBack(visit, id, sent);
    }

    @PostMapping(ONE + "/recomputation")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView recompute(RequestContext visit, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return desk.recompute(visit, id, sent);
    }
}

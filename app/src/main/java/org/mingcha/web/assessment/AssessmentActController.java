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

    private final AssessmentFormHandler handler;

    AssessmentActController(AssessmentFormHandler handler) {
        this.handler = handler;
    }

    @PostMapping(ONE + "/items/{item}/confirmation")
    @Allowed({CLERK, OFFICER})
    ModelAndView confirm(
            RequestContext context, @PathVariable long id, @PathVariable String item, AssessmentFormHandler.Sent sent) {
        return handler.confirm(context, id, item, sent);
    }

    @PostMapping(ONE + "/submission")
    @Allowed({CLERK, OFFICER})
    ModelAndView submit(RequestContext context, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return handler.submit(context, id, sent);
    }

    @PostMapping(ONE + "/signature")
    @Allowed(LEADER)
    ModelAndView sign(RequestContext context, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return handler.sign(context, id, sent);
    }

    @PostMapping(ONE + "/taking-back")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView takeBack(RequestContext context, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return handler.takeBack(context, id, sent);
    }

    @PostMapping(ONE + "/recomputation")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView recompute(RequestContext context, @PathVariable long id, AssessmentFormHandler.Sent sent) {
        return handler.recompute(context, id, sent);
    }
}

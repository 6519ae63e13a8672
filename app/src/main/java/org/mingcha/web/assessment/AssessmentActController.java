package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Acts on a whole assessment, each by the state that was seen; a confirmation from the list is of one item. */
@Controller
class AssessmentActController {
    private static final String ONE = "/assessments/{id:\\d{1,18}}";

    private final ActDesk desk;

    AssessmentActController(ActDesk desk) {
        this.desk = desk;
    }

    @PostMapping(ONE + "/items/{item}/confirmation")
    @Allowed({CLERK, OFFICER})
    ModelAndView confirm(Visit visit, @PathVariable long id, @PathVariable String item, ActDesk.Sent sent) {
        return desk.confirm(visit, id, item, sent);
    }

    @PostMapping(ONE + "/submission")
    @Allowed({CLERK, OFFICER})
    ModelAndView submit(Visit visit, @PathVariable long id, ActDesk.Sent sent) {
        return desk.submit(visit, id, sent);
    }

    @PostMapping(ONE + "/signature")
    @Allowed(LEADER)
    ModelAndView sign(Visit visit, @PathVariable long id, ActDesk.Sent sent) {
        return desk.sign(visit, id, sent);
    }

    @PostMapping(ONE + "/taking-back")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView takeBack(Visit visit, @PathVariable long id, ActDesk.Sent sent) {
        return desk.takeBack(visit, id, sent);
    }

    @PostMapping(ONE + "/recomputation")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView recompute(Visit visit, @PathVariable long id, ActDesk.Sent sent) {
        return desk.recompute(visit, id, sent);
    }
}

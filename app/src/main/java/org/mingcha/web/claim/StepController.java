package org.mingcha.web.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a claim: by its unit, by another pair of eyes there, by the superior. */
@Controller("claimStepController")
class StepController {
    private final ClaimDesk desk;

    StepController(ClaimDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/claims/{id:\\d{1,18}}/draft")
    @Allowed(
            value = {CLERK, OFFICER, LEADER},
            files = true)
    ModelAndView draft(Visit visit, @PathVariable long id, MultipartHttpServletRequest request) {
        return desk.save(visit, id, request);
    }

    @PostMapping("/claims/{id:\\d{1,18}}/{step:level|submission|publication|joining|separation|escalation}")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView byUnit(Visit visit, @PathVariable long id, @PathVariable String step, StepForm form) {
        return desk.act(visit, id, step, form);
    }

    @PostMapping("/claims/{id:\\d{1,18}}/{step:approval|return}")
    @Allowed({OFFICER, LEADER})
    ModelAndView byAnother(Visit visit, @PathVariable long id, @PathVariable String step, StepForm form) {
        return desk.act(visit, id, step, form);
    }

    @PostMapping("/claims/{id:\\d{1,18}}/acknowledgement")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView bySuperior(Visit visit, @PathVariable long id, StepForm form) {
        return desk.act(visit, id, "acknowledgement", form);
    }
}

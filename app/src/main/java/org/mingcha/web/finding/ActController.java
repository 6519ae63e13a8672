package org.mingcha.web.finding;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** What is done about a finding: by its unit, and by the superior. */
@Controller
class ActController {
    private final FindingDesk desk;

    ActController(FindingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/findings/{id:\\d{1,18}}/{step:plan|extension|appeal|rectification}")
    @Allowed(
            value = {CLERK, OFFICER, LEADER},
            files = true)
    ModelAndView byUnit(
            Visit visit, @PathVariable long id, @PathVariable String step, MultipartHttpServletRequest request) {
        return desk.act(visit, id, Forms.of(step).orElseThrow(NotFound::new), request);
    }

    @PostMapping("/findings/{id:\\d{1,18}}/{step:decision|verification|closing|reopening}")
    @Allowed(value = INSPECTOR, files = true)
    ModelAndView bySuperior(
            Visit visit, @PathVariable long id, @PathVariable String step, MultipartHttpServletRequest request) {
        return desk.act(visit, id, Forms.of(step).orElseThrow(NotFound::new), request);
    }
}

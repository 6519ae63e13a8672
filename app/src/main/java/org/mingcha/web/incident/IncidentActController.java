package org.mingcha.web.incident;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.correction.incident.Act;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done about an incident: by its unit, and by the superior. */
@Controller
class IncidentActController {
    private final IncidentDesk desk;

    IncidentActController(IncidentDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/incidents/{id:\\d{1,18}}/{step:report|contain|transfer|notify|close|review}")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView byUnit(Visit visit, @PathVariable long id, @PathVariable String step, HttpServletRequest request) {
        return desk.act(visit, id, Act.of(step).orElseThrow(NotFound::new), new Typed(request));
    }

    @PostMapping("/incidents/{id:\\d{1,18}}/acknowledge")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView bySuperior(Visit visit, @PathVariable long id, HttpServletRequest request) {
        return desk.act(visit, id, Act.ACKNOWLEDGE, new Typed(request));
    }
}

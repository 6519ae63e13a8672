package org.mingcha.web.incident;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Narrowing;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Incidents and drills as a list, one by one, and recorded. */
@Controller
class IncidentController {
    private final IncidentLists lists;
    private final IncidentDetails details;
    private final NewIncidentDesk desk;

    IncidentController(IncidentLists lists, IncidentDetails details, NewIncidentDesk desk) {
        this.lists = lists;
        this.details = details;
        this.desk = desk;
    }

    @GetMapping("/incidents")
    @Allowed
    String list(Visit visit, Narrowing wanted, Model model) {
        model.addAttribute("page", lists.page(visit, wanted));
        return "incident/list";
    }

    @GetMapping("/incidents/{id:\\d{1,18}}")
    @Allowed
    String one(Visit visit, @PathVariable long id, Model model) {
        model.addAttribute("page", details.page(visit, details.find(visit, id), IncidentDetails.Reply.NONE));
        return "incident/incident";
    }

    @GetMapping("/incidents/new")
    @Allowed({CLERK, OFFICER, LEADER})
    String form(Visit visit, HttpServletRequest request, Model model) {
        model.addAttribute("page", desk.blank(visit, new Typed(request)));
        return "incident/new";
    }

    @PostMapping("/incidents")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView record(Visit visit, HttpServletRequest request) {
        return desk.record(visit, new Typed(request));
    }
}

package org.mingcha.web.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form that enters a claim. */
@Controller
class NewClaimController {
    private final ReceivingDesk desk;

    NewClaimController(ReceivingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/claims/new")
    @Allowed({CLERK, OFFICER, LEADER})
    String form(Visit visit, Model model) {
        model.addAttribute("page", desk.blank(visit));
        return "claim/new";
    }

    @PostMapping("/claims")
    @Allowed({CLERK, OFFICER, LEADER})
    ModelAndView receive(Visit visit, ReceivingDesk.Sent sent) {
        return desk.receive(visit, sent);
    }
}

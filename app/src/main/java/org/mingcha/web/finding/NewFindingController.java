package org.mingcha.web.finding;

import static org.mingcha.accounts.Role.INSPECTOR;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The form that raises a finding: by hand, from an item, from a spot check. */
@Controller
class NewFindingController {
    private final RaiseDesk desk;

    NewFindingController(RaiseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/findings/new")
    @Allowed(INSPECTOR)
    String form(Visit visit, RaiseDesk.From from, Model model) {
        model.addAttribute("page", desk.blank(visit, from));
        return "finding/raise";
    }

    @PostMapping("/findings")
    @Allowed(value = INSPECTOR, files = true)
    ModelAndView raise(Visit visit, RaiseDesk.From from, MultipartHttpServletRequest request) {
        return desk.raise(visit, from, request);
    }
}

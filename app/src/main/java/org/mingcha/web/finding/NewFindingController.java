package org.mingcha.web.finding;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** The form that raises a finding: by hand, from an item, from a spot check. */
@Controller
class NewFindingController {
    private final RaiseFormHandler raising;

    NewFindingController(RaiseFormHandler raising) {
        this.raising = raising;
    }

    @GetMapping("/findings/new")
    @Allowed(INSPECTOR)
    ModelAndView form(RequestContext context, RaiseFormHandler.From from) {
        return raising.blank(context, from);
    }

    @PostMapping("/findings")
    @Allowed(value = INSPECTOR, files = true)
    ModelAndView raise(
            RequestContext context,
            RaiseFormHandler.From from,
            @RequestParam Map<String, String> typed,
            MultipartHttpServletRequest request) {
        return raising.raise(context, from, typed, request);
    }
}

package org.mingcha.web.campaign;

import static org.mingcha.accounts.Role.INSPECTOR;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of a campaign, after a second look. */
@Controller
class ClosureController {
    private final ClosureFormHandler closing;

    ClosureController(ClosureFormHandler closing) {
        this.closing = closing;
    }

    @GetMapping("/campaigns/{id:\\d{1,18}}/closure")
    @Allowed(INSPECTOR)
    ModelAndView ask(RequestContext context, @PathVariable long id) {
        return closing.ask(context, id);
    }

    @PostMapping("/campaigns/{id:\\d{1,18}}/closure")
    @Allowed(INSPECTOR)
    ModelAndView close(RequestContext context, @PathVariable long id, @RequestParam(defaultValue = "0") int seen) {
        return closing.close(context, id, seen);
    }
}

package org.mingcha.web.account;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.LEADER;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which post stands in for which, unit by unit. */
@Controller
class StandInController {
    private static final String OF_UNIT = "/stand-ins/{unit:\\d{2,12}}";

    private final StandInFormHandler forms;

    StandInController(StandInFormHandler forms) {
        this.forms = forms;
    }

    @GetMapping("/stand-ins")
    @Allowed
    ModelAndView own(RequestContext context) {
        return forms.show(context, context.unit().code(), "");
    }

    @GetMapping(OF_UNIT)
    @Allowed
    ModelAndView show(RequestContext context, @PathVariable String unit, @RequestParam(defaultValue = "") String done) {
        return forms.show(context, unit, done);
    }

    @PostMapping(OF_UNIT)
    @Allowed({LEADER, ADMIN})
    ModelAndView name(RequestContext context, @PathVariable String unit, @RequestParam Map<String, String> typed) {
        return forms.name(context, unit, CommandForm.fields(typed));
    }

    @PostMapping(OF_UNIT + "/{id:\\d{1,18}}/end")
    @Allowed({LEADER, ADMIN})
    ModelAndView end(RequestContext context, @PathVariable String unit, @PathVariable long id) {
        return forms.end(context, unit, id);
    }
}

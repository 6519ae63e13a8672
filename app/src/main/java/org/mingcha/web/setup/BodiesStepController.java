package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How bodies sign: all that nothing is said of yet, in one form. */
@Controller
class BodiesStepController {
    private final BodiesStepFormHandler handler;

    BodiesStepController(BodiesStepFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/setup/bodies")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context) {
        SetupPages.requireKeeper(context);
        return handler.show(context);
    }

    @PostMapping("/setup/bodies")
    @Allowed(ADMIN)
    ModelAndView say(RequestContext context, @RequestParam Map<String, String> typed) {
        SetupPages.requireKeeper(context);
        return handler.say(context, typed);
    }
}

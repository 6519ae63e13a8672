package org.mingcha.web.draw;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.inspection.draw.Side;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What follows a commit: each side's secret, the public randomness, the list. */
@Controller
class DrawStepController {
    private final DrawStepFormHandler handler;

    DrawStepController(DrawStepFormHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/draws/{no:\\d{1,18}}/secrets/inspector")
    @Allowed(INSPECTOR)
    ModelAndView inspector(RequestContext context, @PathVariable long no, @RequestParam Map<String, String> form) {
        return handler.reveal(context, no, Side.INSPECTOR, form);
    }

    @PostMapping("/draws/{no:\\d{1,18}}/secrets/inspected")
    @Allowed({OFFICER, LEADER})
    ModelAndView inspected(RequestContext context, @PathVariable long no, @RequestParam Map<String, String> form) {
        return handler.reveal(context, no, Side.INSPECTED, form);
    }

    @PostMapping("/draws/{no:\\d{1,18}}/randomness")
    @Allowed(INSPECTOR)
    ModelAndView randomness(RequestContext context, @PathVariable long no, @RequestParam Map<String, String> form) {
        return handler.randomness(context, no, form);
    }

    @PostMapping("/draws/{no:\\d{1,18}}/result")
    @Allowed(INSPECTOR)
    ModelAndView result(RequestContext context, @PathVariable long no) {
        return handler.result(context, no);
    }
}

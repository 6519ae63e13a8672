package org.mingcha.web.review;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer decides: on an item, and on the whole. */
@Controller
class DecisionController {
    private final ReviewFormHandler handler;

    DecisionController(ReviewFormHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/reviews/{id:\\d{1,18}}/items/{item}/acceptance")
    @Allowed(INSPECTOR)
    ModelAndView acceptItem(
            RequestContext context,
            @PathVariable long id,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return handler.accept(context, id, item, form);
    }

    @PostMapping("/reviews/{id:\\d{1,18}}/items/{item}/return")
    @Allowed(INSPECTOR)
    ModelAndView giveBack(
            RequestContext context,
            @PathVariable long id,
            @PathVariable String item,
            @RequestParam Map<String, String> form) {
        return handler.giveBack(context, id, item, form);
    }

    @PostMapping("/reviews/{id:\\d{1,18}}/acceptance")
    @Allowed(INSPECTOR)
    ModelAndView accept(RequestContext context, @PathVariable long id, @RequestParam Map<String, String> form) {
        return handler.accept(context, id, form);
    }
}

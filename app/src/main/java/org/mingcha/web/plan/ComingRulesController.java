package org.mingcha.web.plan;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What published rules that do not hold yet would change in a unit's self-inspection. */
@Controller
class ComingRulesController {
    private final ComingRulesPages pages;

    ComingRulesController(ComingRulesPages pages) {
        this.pages = pages;
    }

    @GetMapping("/rules/coming")
    @Allowed
    String coming(
            RequestContext context,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String period,
            Model model) {
        model.addAttribute("page", pages.of(context, unit, period));
        return "plan/coming";
    }
}

package org.mingcha.web.plan;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's year, month by month: planned, done, late. */
@Controller
class PlanController {
    private final PlanPages pages;

    PlanController(PlanPages pages) {
        this.pages = pages;
    }

    @GetMapping("/plan")
    @Allowed
    String plan(
            RequestContext context,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        model.addAttribute("page", pages.of(context, unit, year));
        return "plan/plan";
    }
}

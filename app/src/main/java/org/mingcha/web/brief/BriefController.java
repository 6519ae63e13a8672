package org.mingcha.web.brief;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that a first responsible person has to know of a month, on one sheet of paper. */
@Controller
class BriefController {
    private final BriefPages pages;

    BriefController(BriefPages pages) {
        this.pages = pages;
    }

    @GetMapping("/brief")
    @Allowed
    String brief(RequestContext context, @RequestParam(required = false) @Nullable String period, Model model) {
        model.addAttribute("page", pages.of(context, period));
        return "brief/brief";
    }
}

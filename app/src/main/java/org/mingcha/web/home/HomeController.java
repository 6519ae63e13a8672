package org.mingcha.web.home;

import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after sign-in. */
@Controller
class HomeController {
    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    @Allowed
    String home(RequestContext context, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", pages.of(context, after));
        return "home/home";
    }
}

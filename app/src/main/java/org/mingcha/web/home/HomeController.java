package org.mingcha.web.home;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in. */
@Controller
class HomeController {
    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    @Allowed
    String home(Visit visit, Model model) {
        model.addAttribute("page", pages.of(visit));
        return "home/home";
    }
}

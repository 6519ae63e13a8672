package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One item: read, answered, stood for. */
@Controller
class ItemController {
    private static final String ITEM = "/assessments/{id:\\d{1,18}}/items/{item}";

    private final AssessmentPages pages;
    private final ItemPages items;
    private final ItemDesk desk;

    ItemController(AssessmentPages pages, ItemPages items, ItemDesk desk) {
        this.pages = pages;
        this.items = items;
        this.desk = desk;
    }

    @GetMapping(ITEM)
    @Allowed
    String item(Visit visit, @PathVariable long id, @PathVariable String item, ItemPages.Wanted wanted, Model model) {
        var outcome = ItemPages.Outcome.of(visit, wanted);
        model.addAttribute("page", items.page(visit, pages.find(visit, id), item, outcome));
        return "assessment/item";
    }

    @PostMapping(ITEM)
    @Allowed({CLERK, OFFICER})
    ModelAndView answer(Visit visit, @PathVariable long id, @PathVariable String item, HttpServletRequest request) {
        return desk.save(visit, id, item, request);
    }
}

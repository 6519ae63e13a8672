package org.mingcha.web.burden;

import org.mingcha.access.AccessKind;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is asked of a unit in a year, and the same to take away. */
@Controller
class BurdenController {
    private final BurdenYearPages pages;

    BurdenController(BurdenYearPages pages) {
        this.pages = pages;
    }

    @GetMapping("/burden")
    @Allowed
    String year(RequestContext context, BurdenYearPages.Wanted wanted, Model model) {
        model.addAttribute("page", pages.page(context, wanted));
        return "burden/year";
    }

    @GetMapping("/burden/workbook")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> workbook(RequestContext context, BurdenYearPages.Wanted wanted) {
        var page = pages.page(context, wanted);
        return Download.XLSX
                .named(page.unit().code() + "-burden-" + page.year() + ".xlsx")
                .of(pages.workbook(context, page));
    }
}

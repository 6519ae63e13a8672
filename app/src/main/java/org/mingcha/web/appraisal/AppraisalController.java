package org.mingcha.web.appraisal;

import org.mingcha.access.AccessKind;
import org.mingcha.inspection.appraisal.Appraisals;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The appraisal of a year: units below, one unit in full, and both to take away. */
@Controller
@ConditionalOnBooleanProperty(name = "mingcha.appraisal", matchIfMissing = true)
class AppraisalController {
    private final AppraisalPages pages;
    private final Appraisals appraisals;

    AppraisalController(AppraisalPages pages, Appraisals appraisals) {
        this.pages = pages;
        this.appraisals = appraisals;
    }

    @GetMapping("/appraisal")
    @Allowed
    String year(RequestContext context, AppraisalPages.Wanted wanted, Model model) {
        model.addAttribute("page", pages.year(context, wanted));
        return "appraisal/year";
    }

    @GetMapping("/appraisal/workbook")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> workbook(RequestContext context, AppraisalPages.Wanted wanted) {
        var page = pages.year(context, wanted);
        return Download.XLSX
                .named(page.unit().code() + "-appraisal-" + page.year() + ".xlsx")
                .of(pages.workbook(context, page));
    }

    @GetMapping("/appraisal/{unit:\\w+}/{year:[12]\\d{3}}")
    @Allowed
    String unit(RequestContext context, @PathVariable String unit, @PathVariable int year, Model model) {
        model.addAttribute("page", pages.unit(context, unit, year));
        return "appraisal/unit";
    }

    @GetMapping("/appraisal/{unit:\\w+}/{year:[12]\\d{3}}/appraisal.json")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> json(RequestContext context, @PathVariable String unit, @PathVariable int year) {
        var appraisal = appraisals.of(context.actor(), unit, year).orElseThrow(NotFound::new);
        return Download.JSON.named(unit + "-appraisal-" + year + ".json").of(appraisals.json(appraisal));
    }
}

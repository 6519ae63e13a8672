package org.mingcha.web.assessment;

import java.util.Map;
import java.util.Optional;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Self-inspections: which, all items, one item. */
@Controller
class AssessmentController {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final ItemPages items;

    AssessmentController(Assessments assessments, AssessmentPages pages, ItemPages items) {
        this.assessments = assessments;
        this.pages = pages;
        this.items = items;
    }

    @GetMapping("/assessments")
    @Allowed
    String choice(Visit visit, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("page", pages.choice(visit, asked.get("unit"), asked.getOrDefault("q", "")));
        return "assessment/choice";
    }

    @GetMapping("/assessments/{unit:\\w+}/{period}")
    @Allowed
    String page(Visit visit, Wanted wanted, @RequestParam Map<String, String> asked, Model model) {
        var notice = Optional.ofNullable(asked.get("bundle")).filter(Wanted.REFUSALS::contains);
        var text =
                notice.map(reason -> visit.t("web.assessment.bundle." + reason)).orElse("");
        var show = asked.getOrDefault("show", "");
        model.addAttribute("page", pages.page(visit, open(visit, wanted), show, text));
        return "assessment/assessment";
    }

    @GetMapping("/assessments/{unit:\\w+}/{period}/items/{item}")
    @Allowed
    String item(Visit visit, Wanted wanted, @PathVariable String item, Model model) {
        model.addAttribute("page", items.page(visit, open(visit, wanted), item));
        return "assessment/item";
    }

    private SelfInspection open(Visit visit, Wanted wanted) {
        return assessments.open(visit, wanted.inspect()).orElseThrow(NotFound::new);
    }
}

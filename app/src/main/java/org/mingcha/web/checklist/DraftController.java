package org.mingcha.web.checklist;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.INSPECTOR;

import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A file becomes a draft, a draft a published version. */
@Controller
class DraftController {
    private final Checklists checklists;
    private final ChecklistPages pages;
    private final ChecklistDraftFormHandler drafts;
    private final DraftTrials trials;

    DraftController(Checklists checklists, ChecklistPages pages, ChecklistDraftFormHandler drafts, DraftTrials trials) {
        this.checklists = checklists;
        this.pages = pages;
        this.drafts = drafts;
        this.trials = trials;
    }

    @PostMapping("/checklists/drafts")
    @Allowed(
            value = {INSPECTOR, ADMIN},
            files = true)
    String take(RequestContext context, MultipartHttpServletRequest request, Model model) {
        var sent = drafts.take(context, request.getFile("file"));
        if (sent.flaws().isEmpty()) return "redirect:/checklists/drafts/" + sent.draft();
        model.addAttribute("page", pages.all(context, sent.flaws()));
        return "checklist/list";
    }

    @GetMapping("/checklists/drafts/{draft:\\d{1,18}}")
    @Allowed({INSPECTOR, ADMIN})
    String draft(
            RequestContext context,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String period,
            Model model) {
        var found = checklists.draft(context.actor(), draft).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.draft(context, found, "", trials.of(context, found, unit, period)));
        return "checklist/draft";
    }

    @PostMapping("/checklists/drafts/{draft:\\d{1,18}}/publication")
    @Allowed({INSPECTOR, ADMIN})
    String publish(RequestContext context, @PathVariable long draft, Model model) {
        var outcome = drafts.publish(context, draft);
        if (outcome.fault().isEmpty()) {
            return "redirect:" + outcome.to();
        }
        var found = checklists.draft(context.actor(), draft).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.draft(context, found, outcome.fault(), trials.of(context, found, "", "")));
        return "checklist/draft";
    }
}

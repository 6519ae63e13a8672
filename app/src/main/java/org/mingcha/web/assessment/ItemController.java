package org.mingcha.web.assessment;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.access.AccessKind;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.core.io.PathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One item: read, answered, stood for. */
@Controller
class ItemController {
    private static final String ITEM = "/assessments/{id:\\d{1,18}}/items/{item}";

    private final AssessmentPages pages;
    private final AssessmentItemPages items;
    private final ItemFormHandler handler;
    private final Filings filings;

    ItemController(AssessmentPages pages, AssessmentItemPages items, ItemFormHandler handler, Filings filings) {
        this.pages = pages;
        this.items = items;
        this.handler = handler;
        this.filings = filings;
    }

    @GetMapping(ITEM)
    @Allowed
    ModelAndView item(
            RequestContext context,
            @PathVariable long id,
            @PathVariable String item,
            AssessmentItemPages.Wanted wanted) {
        var outcome = AssessmentItemPages.Outcome.of(context, wanted);
        return new ModelAndView("assessment/item", "page", items.page(context, pages.find(context, id), item, outcome));
    }

    @PostMapping(ITEM)
    @Allowed(
            value = {CLERK, OFFICER},
            files = true)
    ModelAndView answer(
            RequestContext context, @PathVariable long id, @PathVariable String item, HttpServletRequest request) {
        return handler.save(context, id, item, request);
    }

    @GetMapping(ITEM + "/evidence/{sha256:[0-9a-f]{64}}")
    @Allowed
    @AccessLogged(AccessKind.EVIDENCE)
    ResponseEntity<PathResource> evidence(
            RequestContext context, @PathVariable long id, @PathVariable String item, @PathVariable String sha256) {
        return filings.evidence(context, new AssessmentId(id), item, sha256).orElseThrow(NotFound::new);
    }
}

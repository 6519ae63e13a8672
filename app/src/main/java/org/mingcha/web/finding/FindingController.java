package org.mingcha.web.finding;

import org.mingcha.access.AccessKind;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.ListQuery;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.core.io.PathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Findings as a list, one by one, and the evidence of their acts. */
@Controller
class FindingController {
    private final Findings findings;
    private final FindingLists lists;
    private final FindingPages pages;

    FindingController(Findings findings, FindingLists lists, FindingPages pages) {
        this.findings = findings;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/findings")
    @Allowed
    String list(RequestContext context, ListQuery wanted, Model model) {
        model.addAttribute("page", lists.page(context, wanted));
        return "finding/list";
    }

    @GetMapping("/findings/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }

    @GetMapping("/findings/{id:\\d{1,18}}/evidence/{sha256:[0-9a-f]{64}}")
    @Allowed
    @AccessLogged(AccessKind.EVIDENCE)
    ResponseEntity<PathResource> evidence(RequestContext context, @PathVariable long id, @PathVariable String sha256) {
        var found =
                findings.evidence(context.actor(), new FindingId(id), sha256).orElseThrow(NotFound::new);
        var file = found.file();
        return new Download(file.mediaType(), file.name()).of(new PathResource(found.path()));
    }
}

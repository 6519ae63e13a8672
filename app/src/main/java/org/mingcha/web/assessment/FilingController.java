package org.mingcha.web.assessment;

import org.mingcha.access.AccessKind;
import org.mingcha.accounts.Role;
import org.mingcha.document.Layout;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.web.citation.BundleOfferForm;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be taken away from an assessment: its report, what was submitted byte for byte, proofs, the bundle. */
@Controller
class FilingController {
    private static final String ONE = "/assessments/{id:\\d{1,18}}";

    private final AssessmentPages pages;
    private final Filings filings;
    private final AssessmentDownloads takeaway;

    FilingController(AssessmentPages pages, Filings filings, AssessmentDownloads takeaway) {
        this.pages = pages;
        this.filings = filings;
        this.takeaway = takeaway;
    }

    @GetMapping(ONE + "/report")
    @Allowed
    @AccessLogged(AccessKind.BUNDLE)
    ResponseEntity<byte[]> report(
            RequestContext context, @PathVariable long id, @RequestParam(defaultValue = "list") String form) {
        var layout = form.equals("narrative") ? Layout.NARRATIVE : Layout.LIST;
        return filings.report(context, pages.find(context, id), layout).orElseThrow(NotFound::new);
    }

    @GetMapping(ONE + "/documents/{file}")
    @Allowed
    @AccessLogged(AccessKind.BUNDLE)
    ResponseEntity<byte[]> document(RequestContext context, @PathVariable long id, @PathVariable String file) {
        return filings.part(context, new AssessmentId(id), file)
                .or(() -> filings.reading(context, pages.find(context, id), file))
                .orElseThrow(NotFound::new);
    }

    @GetMapping(ONE + "/seals/{act:submitted|returned|accepted}")
    @Allowed
    ResponseEntity<String> proof(RequestContext context, @PathVariable long id, @PathVariable String act) {
        return takeaway.proof(pages.find(context, id), act).orElseThrow(NotFound::new);
    }

    /** With POST: it seals a leaf that says that this report was issued. */
    @PostMapping(ONE + "/bundle")
    @Allowed({Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR})
    @AccessLogged(AccessKind.BUNDLE)
    ResponseEntity<?> bundle(RequestContext context, @PathVariable long id, BundleOfferForm agreed) {
        return takeaway.bundle(context, pages.find(context, id), agreed.entries());
    }
}

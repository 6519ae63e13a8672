package org.mingcha.web.assessment;

import org.mingcha.access.AccessKind;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.web.citation.Agreed;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Taken;
import org.mingcha.web.support.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What can be taken away from an assessment: its report, what was submitted byte for byte, proofs, the bundle. */
@Controller
class FilingController {
    private static final String ONE = "/assessments/{id:\\d{1,18}}";

    private final AssessmentPages pages;
    private final Filings filings;
    private final Takeaway takeaway;

    FilingController(AssessmentPages pages, Filings filings, Takeaway takeaway) {
        this.pages = pages;
        this.filings = filings;
        this.takeaway = takeaway;
    }

    @GetMapping(ONE + "/report")
    @Allowed
    @Taken(AccessKind.BUNDLE)
    ResponseEntity<byte[]> report(Visit visit, @PathVariable long id) {
        return filings.report(visit, pages.find(visit, id)).orElseThrow(NotFound::new);
    }

    @GetMapping(ONE + "/documents/{file}")
    @Allowed
    @Taken(AccessKind.BUNDLE)
    ResponseEntity<byte[]> document(Visit visit, @PathVariable long id, @PathVariable String file) {
        return filings.part(visit, new AssessmentId(id), file).orElseThrow(NotFound::new);
    }

    @GetMapping(ONE + "/seals/{act:submitted|returned|accepted}")
    @Allowed
    ResponseEntity<String> proof(Visit visit, @PathVariable long id, @PathVariable String act) {
        return takeaway.proof(pages.find(visit, id), act).orElseThrow(NotFound::new);
    }

    /** With POST: it seals a leaf that says that this report was issued. */
    @PostMapping(ONE + "/bundle")
    @Allowed({Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR})
    @Taken(AccessKind.BUNDLE)
    ResponseEntity<?> bundle(Visit visit, @PathVariable long id, Agreed agreed) {
        return takeaway.bundle(visit, pages.find(visit, id), agreed.entries());
    }
}

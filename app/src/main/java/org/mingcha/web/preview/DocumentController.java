package org.mingcha.web.preview;

import java.net.URI;
import org.mingcha.access.AccessKind;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.citation.BundleOfferForm;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A self-inspection's documents, and its evidence bundle. */
@Controller
class DocumentController {
    private final SelfInspections inspections;
    private final Documents documents;

    DocumentController(SelfInspections inspections, Documents documents) {
        this.inspections = inspections;
        this.documents = documents;
    }

    @GetMapping("/assessments/{unit:\\w+}/{period}/documents/{file}")
    @Allowed
    @AccessLogged(AccessKind.BUNDLE)
    ResponseEntity<byte[]> document(RequestContext context, PreviewParameters wanted, @PathVariable String file) {
        return documents.of(context.actor(), wanted.inspect(), file).orElseThrow(NotFound::new);
    }

    /** With POST: it seals a leaf that says that this report was issued. */
    @PostMapping("/assessments/{unit:\\w+}/{period}/bundle")
    @Allowed({Role.CLERK, Role.OFFICER, Role.LEADER, Role.INSPECTOR})
    @AccessLogged(AccessKind.BUNDLE)
    ResponseEntity<?> bundle(RequestContext context, PreviewParameters wanted, BundleOfferForm agreed) {
        var inspect = wanted.inspect();
        return switch (inspections.bundle(context.actor(), inspect, agreed.entries())) {
            case BundleResult.Made made ->
                Download.ZIP.named(inspect.stem() + ".zip").of(made.bundle());
            case BundleResult.Busy busy -> back(inspect, "busy");
            case BundleResult.TooHigh high -> back(inspect, "too-high");
            case BundleResult.Unknown unknown -> throw new NotFound();
        };
    }

    private static ResponseEntity<?> back(Inspect inspect, String reason) {
        var page = URI.create(Previews.base(inspect) + "?bundle=" + reason);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}

package org.mingcha.web.assessment;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.citation.BundleOffer;
import org.mingcha.web.citation.BundleOffers;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Proofs of what was sealed of an assessment, and its evidence bundle. */
@Component
class AssessmentDownloads {
    private final TransparencyLog log;
    private final SelfInspections inspections;
    private final BundleOffers offers;

    AssessmentDownloads(TransparencyLog log, SelfInspections inspections, BundleOffers offers) {
        this.log = log;
        this.inspections = inspections;
        this.offers = offers;
    }

    /** The tlog-proof of the leaf. */
    Optional<ResponseEntity<String>> proof(AssessmentView view, String act) {
        var index = index(view.seals(), act);
        return Optional.ofNullable(index)
                .flatMap(log::byIndex)
                .flatMap(log::proof)
                .map(proof -> Download.TEXT
                        .named("assessment-" + act + "-" + index + ".tlog-proof")
                        .of(proof));
    }

    private static @Nullable Long index(AssessmentView.Seals seals, String act) {
        return switch (act) {
            case "submitted" -> seals.submitted();
            case "returned" -> seals.returned();
            default -> seals.accepted();
        };
    }

    /** The form for the bundle of what is in the ledgers now; empty where this reader has none made. */
    Optional<BundleOffer> offer(RequestContext context, AssessmentView view) {
        return inspections.mayBundle(context.actor(), view.row().unit().code())
                ? inspections
                        .open(context.actor(), inspect(view))
                        .flatMap(inspection ->
                                offers.of(context, inspection, AssessmentItemLines.base(view) + "/bundle"))
                : Optional.empty();
    }

    private static Inspect inspect(AssessmentView view) {
        var row = view.row();
        return new Inspect(row.unit().code(), row.checklist(), row.period());
    }

    ResponseEntity<?> bundle(RequestContext context, AssessmentView view, Set<Long> opened) {
        var inspect = inspect(view);
        return switch (inspections.bundle(context.actor(), inspect, opened)) {
            case BundleResult.Made made ->
                Download.ZIP.named(inspect.stem() + ".zip").of(made.bundle());
            case BundleResult.Busy _ -> back(view, "busy");
            case BundleResult.TooHigh _ -> back(view, "too-high");
            case BundleResult.Unknown _ -> throw new NotFound();
        };
    }

    private static ResponseEntity<?> back(AssessmentView view, String reason) {
        var page = URI.create(AssessmentItemLines.base(view) + "?done=" + reason);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}

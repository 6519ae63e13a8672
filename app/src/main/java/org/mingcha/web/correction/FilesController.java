package org.mingcha.web.correction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingcha.claims.Corrections;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.OpenShells;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What belongs to published corrections: sources, proofs, ClaimReview, and everything at once. */
@Controller
class FilesController {
    private final Corrections corrections;
    private final ClaimReviews reviews;
    private final SiteArchive archive;
    private final OpenShells shells;

    FilesController(Corrections corrections, ClaimReviews reviews, SiteArchive archive, OpenShells shells) {
        this.corrections = corrections;
        this.reviews = reviews;
        this.archive = archive;
        this.shells = shells;
    }

    @GetMapping(CorrectionController.ONE + "/files/{sha256:[0-9a-f]{64}}")
    @Everyone
    ResponseEntity<FileSystemResource> file(
            @PathVariable int year, @PathVariable String slug, @PathVariable String sha256) {
        var found = corrections.file(year, slug, sha256).orElseThrow(NotFound::new);
        return new Download(found.file().mediaType(), found.file().name()).of(new FileSystemResource(found.path()));
    }

    @GetMapping(CorrectionController.ONE + "/editions/{edition:\\d{1,4}}/proof")
    @Everyone
    ResponseEntity<byte[]> proof(@PathVariable int year, @PathVariable String slug, @PathVariable int edition) {
        var proof = corrections.proof(year, slug, edition).orElseThrow(NotFound::new);
        return Download.JSON.named("%s-%d.json".formatted(slug, edition)).of(proof.document());
    }

    @GetMapping(CorrectionController.ONE + "/claim-review")
    @Everyone
    ResponseEntity<String> review(@PathVariable int year, @PathVariable String slug, HttpServletRequest request) {
        var found = corrections.find(year, slug).orElseThrow(NotFound::new);
        var review = reviews.of(found, shells.words(ReadingPreferences.of(request)));
        return new Download("application/ld+json", slug + ".json").inline(review.toString());
    }

    @GetMapping(CorrectionListPages.PATH + ".zip")
    @Everyone
    void everything(HttpServletResponse answer) throws java.io.IOException {
        archive.answer(answer);
    }
}

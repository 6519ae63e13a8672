package org.mingcha.web.claim;

import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.Claims;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.Narrowing;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Visit;
import org.springframework.core.io.PathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Claims as a list, one by one, what went up to the reader's unit, and the files that verifications rest on. */
@Controller
class ClaimController {
    private final Claims claims;
    private final ClaimLists lists;
    private final ClaimDetails details;

    ClaimController(Claims claims, ClaimLists lists, ClaimDetails details) {
        this.claims = claims;
        this.lists = lists;
        this.details = details;
    }

    @GetMapping("/claims")
    @Allowed
    String list(Visit visit, Narrowing wanted, @Nullable String period, Model model) {
        model.addAttribute("page", lists.page(visit, wanted, period));
        return "claim/list";
    }

    @GetMapping("/claims/escalations")
    @Allowed
    String escalations(Visit visit, Model model) {
        model.addAttribute("page", lists.escalations(visit));
        return "claim/escalations";
    }

    @GetMapping("/claims/{id:\\d{1,18}}")
    @Allowed
    String one(Visit visit, @PathVariable long id, Model model) {
        model.addAttribute("page", details.page(visit, details.find(visit, id), Outcome.NONE));
        return "claim/claim";
    }

    @GetMapping("/claims/{id:\\d{1,18}}/evidence/{sha256:[0-9a-f]{64}}")
    @Allowed
    ResponseEntity<PathResource> evidence(Visit visit, @PathVariable long id, @PathVariable String sha256) {
        var found = claims.evidence(visit.actor(), new ClaimId(id), sha256).orElseThrow(NotFound::new);
        var file = found.file();
        return new Download(file.mediaType(), file.name()).of(new PathResource(found.path()));
    }
}

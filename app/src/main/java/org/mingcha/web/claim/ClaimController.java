package org.mingcha.web.claim;

import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Claims as a list, one by one, what went up to the reader's unit, and the files that verifications rest on. */
@Controller
class ClaimController {
    private final Claims claims;
    private final ClaimLists lists;
    private final ClaimPages pages;

    ClaimController(Claims claims, ClaimLists lists, ClaimPages pages) {
        this.claims = claims;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/claims")
    @Allowed
    ModelAndView list(RequestContext context, ListQuery wanted, @Nullable String period) {
        return new ModelAndView("claim/list", "page", lists.page(context, wanted, period));
    }

    @GetMapping("/claims/escalations")
    @Allowed
    ModelAndView escalations(RequestContext context) {
        return new ModelAndView("claim/escalations", "page", lists.escalations(context));
    }

    @GetMapping("/claims/{id:\\d{1,18}}")
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }

    @GetMapping("/claims/{id:\\d{1,18}}/evidence/{sha256:[0-9a-f]{64}}")
    @Allowed
    @AccessLogged(AccessKind.EVIDENCE)
    ResponseEntity<PathResource> evidence(RequestContext context, @PathVariable long id, @PathVariable String sha256) {
        var found = claims.evidence(context.actor(), new ClaimId(id), sha256).orElseThrow(NotFound::new);
        var file = found.file();
        return new Download(file.mediaType(), file.name()).of(new PathResource(found.path()));
    }
}

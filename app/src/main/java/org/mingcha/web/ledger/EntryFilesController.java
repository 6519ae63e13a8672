package org.mingcha.web.ledger;

import org.mingcha.access.AccessKind;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.core.io.PathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What can be taken away from an entry: its proof and its evidence; and the way to it by its number in the log. */
@Controller
class EntryFilesController {
    private final Ledger ledger;
    private final TransparencyLog log;

    EntryFilesController(Ledger ledger, TransparencyLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    @GetMapping("/ledger/at/{index:\\d{1,18}}")
    @Allowed
    String at(RequestContext context, @PathVariable long index) {
        var entry = ledger.entryAt(context.actor(), index).orElseThrow(NotFound::new);
        return "redirect:/ledger/" + entry.id().value();
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/proof")
    @Allowed
    ResponseEntity<String> proof(RequestContext context, @PathVariable long id) {
        var latest = ledger.entry(context.actor(), new EntryId(id))
                .orElseThrow(NotFound::new)
                .latest();
        var proof = log.proof(latest.record()).orElseThrow(NotFound::new);
        return Download.TEXT.named("entry-" + latest.index() + ".tlog-proof").of(proof);
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/evidence/{sha256:[0-9a-f]{64}}")
    @Allowed
    @AccessLogged(AccessKind.EVIDENCE)
    ResponseEntity<PathResource> evidence(RequestContext context, @PathVariable long id, @PathVariable String sha256) {
        var found = ledger.evidence(context.actor(), new EntryId(id), sha256).orElseThrow(NotFound::new);
        var file = found.file();
        return new Download(file.mediaType(), file.name()).of(new PathResource(found.path()));
    }
}

package org.mingcha.web.api.entry;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.nio.charset.StandardCharsets;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What may follow an entry: a new version, its end; and what proves it. */
@Controller
class EntryChangesController {
    private static final String ENTRY = EntriesController.PATH + "/{id:\\d{1,18}}";

    private final Ledger ledger;
    private final TransparencyLog log;
    private final EntryRequestHandler writing;

    EntryChangesController(Ledger ledger, TransparencyLog log, EntryRequestHandler writing) {
        this.ledger = ledger;
        this.log = log;
        this.writing = writing;
    }

    @PostMapping(ENTRY + "/amendment")
    @Allowed({CLERK, OFFICER})
    ResponseEntity<byte[]> amend(Caller caller, @PathVariable long id, ApiRequest request) {
        return writing.amend(caller, id, request);
    }

    @PostMapping(ENTRY + "/withdrawal")
    @Allowed({CLERK, OFFICER})
    ResponseEntity<byte[]> withdraw(Caller caller, @PathVariable long id, ApiRequest request) {
        return writing.withdraw(caller, id, request);
    }

    /** The tlog-proof of the entry's newest version; absent until that is sealed. */
    @GetMapping(ENTRY + "/proof")
    @Allowed
    ResponseEntity<byte[]> proof(Caller caller, @PathVariable long id) {
        var latest = ledger.entry(caller.actor(), new EntryId(id))
                .orElseThrow(NotFound::new)
                .latest();
        var proof = log.proof(latest.record()).orElseThrow(NotFound::new);
        return Download.TEXT
                .named("entry-" + latest.index() + ".tlog-proof")
                .of(proof.getBytes(StandardCharsets.UTF_8));
    }
}

package org.mingcha.web.api.entry;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries of the ledger: listed, read, entered. */
@Controller
class EntriesController {
    static final String PATH = "/api/v1/entries";

    private final Ledger ledger;
    private final EntryList list;
    private final EntryRequestHandler writing;

    EntriesController(Ledger ledger, EntryList list, EntryRequestHandler writing) {
        this.ledger = ledger;
        this.list = list;
        this.writing = writing;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, EntryList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(PATH + "/{id:\\d{1,18}}")
    @Allowed
    ResponseEntity<byte[]> entry(Caller caller, @PathVariable long id) {
        var entry = ledger.entry(caller.actor(), new EntryId(id)).orElseThrow(NotFound::new);
        return Json.ok(EntryJson.of(entry));
    }

    @PostMapping(PATH)
    @Allowed({CLERK, OFFICER})
    ResponseEntity<byte[]> enter(Caller caller, ApiRequest request) {
        return writing.enter(caller, request);
    }
}

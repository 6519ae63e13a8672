package org.mingcha.web.api.finding;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.api.Sent;
import org.mingcha.web.api.Wanted;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings: listed, read, raised. */
@Controller
class FindingsApiController {
    static final String PATH = "/api/v1/findings";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final FindingList list;
    private final FindingTaking taking;

    FindingsApiController(FindingList list, FindingTaking taking) {
        this.list = list;
        this.taking = taking;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(FindingJson.of(taking.find(caller, id)));
    }

    @PostMapping(PATH)
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> raise(Caller caller, Sent sent) {
        return taking.raise(caller, sent);
    }
}

package org.mingcha.web.api.incident;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

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

/** Incidents and drills: listed, read, recorded. */
@Controller
class IncidentsApiController {
    static final String PATH = "/api/v1/incidents";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final IncidentList list;
    private final IncidentTaking taking;

    IncidentsApiController(IncidentList list, IncidentTaking taking) {
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
        return Json.ok(IncidentJson.of(taking.find(caller, id)));
    }

    @PostMapping(PATH)
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> found(Caller caller, Sent sent) {
        return taking.found(caller, sent);
    }
}

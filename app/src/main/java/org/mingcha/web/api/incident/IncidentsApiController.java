package org.mingcha.web.api.incident;

import java.util.Map;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.api.ApiListQuery;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Incidents and drills: listed and read. */
@Controller
class IncidentsApiController {
    static final String PATH = "/api/v1/incidents";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final IncidentList list;
    private final Incidents incidents;

    IncidentsApiController(IncidentList list, Incidents incidents) {
        this.list = list;
        this.incidents = incidents;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(IncidentJson.of(incidents.find(caller.actor(), id).orElseThrow(NotFound::new)));
    }
}

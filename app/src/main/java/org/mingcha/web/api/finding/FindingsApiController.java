package org.mingcha.web.api.finding;

import java.util.Map;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.Findings;
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

/** Findings: listed and read. */
@Controller
class FindingsApiController {
    static final String PATH = "/api/v1/findings";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final FindingList list;
    private final Findings findings;

    FindingsApiController(FindingList list, Findings findings) {
        this.list = list;
        this.findings = findings;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(
                FindingJson.of(findings.find(caller.actor(), new FindingId(id)).orElseThrow(NotFound::new)));
    }
}

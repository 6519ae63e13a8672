package org.mingcha.web.api.risk;

import java.util.Map;
import org.mingcha.safety.risk.Risks;
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

/** Risks: listed and read. */
@Controller
class RisksApiController {
    static final String PATH = "/api/v1/risks";
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final RiskList list;
    private final Risks risks;

    RisksApiController(RiskList list, Risks risks) {
        this.list = list;
        this.risks = risks;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(
            Caller caller, ApiListQuery wanted, RiskList.At at, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, at, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(RiskJson.of(risks.find(caller.actor(), id).orElseThrow(NotFound::new)));
    }
}

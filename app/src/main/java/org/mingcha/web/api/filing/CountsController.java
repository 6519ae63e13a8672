package org.mingcha.web.api.filing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.MissingUnit;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How complete a subtree's returns are, and who is missing. */
@Controller
class CountsController {
    private static final String MISSING = "/api/v1/missing";

    private final ReturnReader reading;

    CountsController(ReturnReader reading) {
        this.reading = reading;
    }

    /** In the order of the tree. */
    record Listed(List<MissingUnit> missing, @Nullable String next) {}

    @GetMapping("/api/v1/completeness")
    @Allowed
    ResponseEntity<byte[]> completeness(
            Caller caller, ReturnReader.Counted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(reading.counts(caller, wanted.of(query.get("return"))));
    }

    @GetMapping(MISSING)
    @Allowed
    ResponseEntity<byte[]> missing(
            Caller caller, ReturnReader.Missing wanted, @RequestParam Map<String, String> query) {
        var found = reading.missing(caller, wanted.of(query.get("return")), ApiPaging.limit(wanted.limit()));
        var next = found.next();
        return Json.ok(new Listed(found.units(), next == null ? null : ApiPaging.next(MISSING, query, next)));
    }
}

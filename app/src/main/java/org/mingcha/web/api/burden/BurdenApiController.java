package org.mingcha.web.api.burden;

import java.util.Optional;
import org.mingcha.assignment.burden.Burdens;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.api.ApiPaging;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The burden of a unit in a year. */
@Controller
class BurdenApiController {
    private final Burdens burdens;
    private final MingchaClock clock;

    BurdenApiController(Burdens burdens, MingchaClock clock) {
        this.burdens = burdens;
        this.clock = clock;
    }

    @GetMapping("/api/v1/burden")
    @Allowed
    ResponseEntity<byte[]> year(
            Caller caller, @RequestParam Optional<String> unit, @RequestParam Optional<String> year) {
        var wanted = ApiPaging.read(
                year.orElse(null),
                text -> Optional.of(text)
                        .filter(each -> each.matches("[12]\\d{3}"))
                        .map(Integer::valueOf));
        return Json.ok(BurdenJson.of(burdens.of(
                        caller.actor(),
                        unit.orElse(""),
                        wanted == null ? clock.today().getYear() : wanted)
                .orElseThrow(NotFound::new)));
    }
}

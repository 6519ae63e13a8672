package org.mingcha.web.api.claim;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.claims.Claims;
import org.mingcha.claims.ResponseTimes;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.BadRequest;
import org.mingcha.web.support.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went up to the caller's units, and how long answers take. */
@Controller
class EscalationsController {
    private final Claims claims;

    EscalationsController(Claims claims) {
        this.claims = claims;
    }

    record Listed(List<EscalationJson> escalations) {}

    @GetMapping("/api/v1/escalations")
    @Allowed
    ResponseEntity<byte[]> received(Caller caller) {
        return Json.ok(new Listed(claims.escalations(caller.actor()).stream()
                .map(EscalationJson::of)
                .toList()));
    }

    @GetMapping("/api/v1/response-times")
    @Allowed
    ResponseEntity<byte[]> times(
            Caller caller,
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadRequest(400, "bad-request");
        }
        ResponseTimes times =
                claims.responseTimes(caller.actor(), unit, from, to).orElseThrow(NotFound::new);
        return Json.ok(times);
    }
}

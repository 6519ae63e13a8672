package org.mingcha.web.api.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Map;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.Claims;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.api.Sent;
import org.mingcha.web.api.Wanted;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims: listed, read, received. */
@Controller
class ClaimsApiController {
    static final String PATH = "/api/v1/claims";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Claims claims;
    private final ClaimList list;
    private final ClaimReceiving receiving;

    ClaimsApiController(Claims claims, ClaimList list, ClaimReceiving receiving) {
        this.claims = claims;
        this.list = list;
        this.receiving = receiving;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(ClaimJson.of(claims.find(caller.actor(), new ClaimId(id)).orElseThrow(NotFound::new)));
    }

    @PostMapping(PATH)
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> receive(Caller caller, Sent sent) {
        return receiving.receive(caller, sent);
    }
}

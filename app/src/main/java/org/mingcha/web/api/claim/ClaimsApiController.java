package org.mingcha.web.api.claim;

import java.util.Map;
import org.mingcha.claims.ClaimId;
import org.mingcha.claims.Claims;
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

/** Claims: listed and read. */
@Controller
class ClaimsApiController {
    static final String PATH = "/api/v1/claims";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final Claims claims;
    private final ClaimList list;

    ClaimsApiController(Claims claims, ClaimList list) {
        this.claims = claims;
        this.list = list;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, ApiListQuery wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(ClaimJson.of(claims.find(caller.actor(), new ClaimId(id)).orElseThrow(NotFound::new)));
    }
}

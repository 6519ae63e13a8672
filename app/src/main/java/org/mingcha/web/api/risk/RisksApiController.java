package org.mingcha.web.api.risk;

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

/** Risks: listed, read, planned, looked at. */
@Controller
class RisksApiController {
    static final String PATH = "/api/v1/risks";
    private static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final RiskList list;
    private final RiskTaking taking;

    RisksApiController(RiskList list, RiskTaking taking) {
        this.list = list;
        this.taking = taking;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, Wanted wanted, RiskList.At at, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(caller.actor(), wanted, at, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(RiskJson.of(taking.find(caller, id)));
    }

    @PostMapping(PATH)
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> plan(Caller caller, Sent sent) {
        return taking.plan(caller, sent);
    }

    @PostMapping(ONE + "/{act:assess|decide|close}")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> act(Caller caller, @PathVariable long id, @PathVariable String act, Sent sent) {
        return taking.act(caller, id, act, sent);
    }
}

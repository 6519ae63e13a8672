package org.mingcha.web.api.finding;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.api.finding.FindingsApiController.ONE;

import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done about a finding: by its unit, and by the superior. */
@Controller
class FindingActsController {
    private final FindingTaking taking;

    FindingActsController(FindingTaking taking) {
        this.taking = taking;
    }

    @PostMapping(ONE + "/{act:plan|extend|appeal|rectify}")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> byUnit(Caller caller, @PathVariable long id, @PathVariable String act, Sent sent) {
        return taking.act(caller, id, act, sent);
    }

    @PostMapping(ONE + "/decide")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> decide(Caller caller, @PathVariable long id, Sent sent) {
        return taking.act(caller, id, "decide", sent);
    }

    @PostMapping(ONE + "/verify")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> verify(Caller caller, @PathVariable long id, Sent sent) {
        return taking.act(caller, id, "verify", sent);
    }

    @PostMapping(ONE + "/close")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> close(Caller caller, @PathVariable long id, Sent sent) {
        return taking.act(caller, id, "close", sent);
    }

    @PostMapping(ONE + "/reopen")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> reopen(Caller caller, @PathVariable long id, Sent sent) {
        return taking.act(caller, id, "reopen", sent);
    }
}

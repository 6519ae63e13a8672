package org.mingcha.web.api.claim;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.api.claim.ClaimsApiController.ONE;

import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done with a claim: by its unit, by another pair of eyes there, by the superior. */
@Controller
class ClaimActsController {
    private final ClaimActing acting;

    ClaimActsController(ClaimActing acting) {
        this.acting = acting;
    }

    @PostMapping(ONE + "/save")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> save(Caller caller, @PathVariable long id, Sent sent) {
        return acting.save(caller, id, sent);
    }

    @PostMapping(ONE + "/{act:assess|submit|publish|join|separate|escalate}")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> byUnit(Caller caller, @PathVariable long id, @PathVariable String act, Sent sent) {
        return acting.act(caller, id, act, sent);
    }

    @PostMapping(ONE + "/approve")
    @Allowed({OFFICER, LEADER})
    ResponseEntity<byte[]> approve(Caller caller, @PathVariable long id, Sent sent) {
        return acting.act(caller, id, "approve", sent);
    }

    @PostMapping(ONE + "/give-back")
    @Allowed({OFFICER, LEADER})
    ResponseEntity<byte[]> giveBack(Caller caller, @PathVariable long id, Sent sent) {
        return acting.act(caller, id, "give-back", sent);
    }

    @PostMapping(ONE + "/acknowledge")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> bySuperior(Caller caller, @PathVariable long id, Sent sent) {
        return acting.act(caller, id, "acknowledge", sent);
    }
}

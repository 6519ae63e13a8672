package org.mingcha.web.api.incident;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.api.incident.IncidentsApiController.ONE;

import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is done about an incident: by its unit, and by the superior. */
@Controller
class IncidentActsController {
    private final IncidentTaking taking;

    IncidentActsController(IncidentTaking taking) {
        this.taking = taking;
    }

    @PostMapping(ONE + "/{act:report|contain|transfer|notify|close|review}")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> byUnit(Caller caller, @PathVariable long id, @PathVariable String act, Sent sent) {
        return taking.act(caller, id, act, sent);
    }

    @PostMapping(ONE + "/acknowledge")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ResponseEntity<byte[]> bySuperior(Caller caller, @PathVariable long id, Sent sent) {
        return taking.act(caller, id, "acknowledge", sent);
    }
}

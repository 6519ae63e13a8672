package org.mingcha.web.api.draw;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;
import static org.mingcha.web.api.draw.DrawsApiController.ONE;

import org.mingcha.inspection.draw.Side;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What follows a commit: each side's secret, the public randomness, the list. */
@Controller
class DrawStepsController {
    private final DrawRequestHandler taking;

    DrawStepsController(DrawRequestHandler taking) {
        this.taking = taking;
    }

    @PostMapping(ONE + "/secrets/inspector")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> inspector(Caller caller, @PathVariable long id, ApiRequest request) {
        return taking.reveal(caller, id, Side.INSPECTOR, request);
    }

    @PostMapping(ONE + "/secrets/inspected")
    @Allowed({OFFICER, LEADER})
    ResponseEntity<byte[]> inspected(Caller caller, @PathVariable long id, ApiRequest request) {
        return taking.reveal(caller, id, Side.INSPECTED, request);
    }

    @PostMapping(ONE + "/randomness")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> randomness(Caller caller, @PathVariable long id, ApiRequest request) {
        return taking.randomness(caller, id, request);
    }

    @PostMapping(ONE + "/result")
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> result(Caller caller, @PathVariable long id, ApiRequest request) {
        return taking.result(caller, id, request);
    }
}

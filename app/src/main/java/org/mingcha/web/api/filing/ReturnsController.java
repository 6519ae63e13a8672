package org.mingcha.web.api.filing;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One return at a time. */
@Controller
class ReturnsController {
    static final String PATH = "/api/v1/returns";
    private static final String ONE = PATH + "/{unit:\\d{2,12}}/{id:[a-z_]{1,40}}/{period:[0-9HQ-]{4,7}}";

    private final ReturnRequestHandler filing;
    private final ReturnReader reading;

    ReturnsController(ReturnRequestHandler filing, ReturnReader reading) {
        this.filing = filing;
        this.reading = reading;
    }

    @PostMapping(PATH)
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> file(Caller caller, ApiRequest request) {
        return filing.file(caller, request);
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, ReturnPath named) {
        return Json.ok(reading.one(caller, named.key()));
    }

    @PostMapping(ONE + "/withdrawal")
    @Allowed({CLERK, OFFICER, LEADER})
    ResponseEntity<byte[]> withdraw(Caller caller, ReturnPath named, ApiRequest request) {
        return filing.withdraw(caller, named.key(), request);
    }
}

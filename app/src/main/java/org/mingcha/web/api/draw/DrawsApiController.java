package org.mingcha.web.api.draw;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.Map;
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Spot checks: listed, read, opened, and what anybody needs to run one again. */
@Controller
class DrawsApiController {
    static final String PATH = "/api/v1/draws";
    static final String ONE = PATH + "/{id:\\d{1,18}}";

    private final DrawList reading;
    private final DrawRequestHandler taking;

    DrawsApiController(DrawList reading, DrawRequestHandler taking) {
        this.reading = reading;
        this.taking = taking;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, DrawList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(reading.page(caller.actor(), wanted, query));
    }

    @GetMapping(ONE)
    @Allowed
    ResponseEntity<byte[]> one(Caller caller, @PathVariable long id) {
        return Json.ok(DrawJson.of(reading.find(caller.actor(), id)));
    }

    @GetMapping(ONE + "/draw.json")
    @Allowed
    ResponseEntity<byte[]> file(Caller caller, @PathVariable long id) {
        return Json.of(reading.published(caller.actor(), id));
    }

    @PostMapping(PATH)
    @Allowed(INSPECTOR)
    ResponseEntity<byte[]> commit(Caller caller, ApiRequest request) {
        return taking.commit(caller, request);
    }
}

package org.mingcha.web.api.correction;

import java.util.Map;
import org.mingcha.claims.Corrections;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published corrections, the same for every token: everybody may read them. They are made from claims. */
@Controller
class CorrectionsApiController {
    static final String PATH = "/api/v1/corrections";

    private final Corrections corrections;
    private final CorrectionList list;

    CorrectionsApiController(Corrections corrections, CorrectionList list) {
        this.corrections = corrections;
        this.list = list;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(CorrectionList.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(list.page(wanted, query));
    }

    @GetMapping(PATH + "/{year:\\d{4}}/{slug:[a-z0-9-]{3,60}}")
    @Allowed
    ResponseEntity<byte[]> one(@PathVariable int year, @PathVariable String slug) {
        return Json.ok(CorrectionJson.of(corrections.find(year, slug).orElseThrow(NotFound::new)));
    }
}

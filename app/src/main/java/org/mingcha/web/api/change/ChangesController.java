package org.mingcha.web.api.change;

import java.util.Map;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Json;
import org.mingcha.web.support.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sealed since a log index. */
@Controller
class ChangesController {
    static final String PATH = "/api/v1/changes";

    private final ChangeFeed feed;

    ChangesController(ChangeFeed feed) {
        this.feed = feed;
    }

    @GetMapping(PATH)
    @Allowed
    ResponseEntity<byte[]> list(Caller caller, ChangeFeed.Wanted wanted, @RequestParam Map<String, String> query) {
        return Json.ok(feed.page(caller.actor(), wanted, query));
    }
}

package org.mingcha.web.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.ReadingPreferences;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Corrections for those who subscribe. */
@Controller
class FeedController {
    private final Feeds feeds;
    private final ReadyPages ready;

    FeedController(Feeds feeds, ReadyPages ready) {
        this.feeds = feeds;
        this.ready = ready;
    }

    @GetMapping(CorrectionListPages.PATH + ".{format:rss|atom|json}")
    @Everyone
    ResponseEntity<byte[]> feed(@PathVariable String format, HttpServletRequest request) {
        var reading = ReadingPreferences.of(request);
        return ready.page("feed " + format + " " + reading, () -> Optional.of(feeds.feed(format, reading)))
                .orElseThrow(NotFound::new)
                .answer(request);
    }
}

package org.mingcha.web.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencySettings;
import org.mingcha.transparency.TransparencySettings.Shown;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sealed sets, for everybody where {@code mingcha.log.public} shows the whole log. */
@Controller
class SealedSetController {
    private final Custody custody;
    private final TransparencySettings settings;

    SealedSetController(Custody custody, TransparencySettings settings) {
        this.custody = custody;
        this.settings = settings;
    }

    /** Written through: a country's set is larger than what a request may hold. It never changes. */
    @GetMapping("/log/set/{index:[0-9]{1,18}}")
    @Everyone
    void set(@PathVariable long index, HttpServletResponse response) throws IOException {
        if (settings.shown() != Shown.ALL) throw new NotFound();
        var set = custody.set(index).orElseThrow(NotFound::new);
        var kept = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept.getHeaderValue());
        set.writeTo(response.getOutputStream());
    }
}

package org.mingcha.web.log;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencySettings;
import org.mingcha.transparency.TransparencySettings.Shown;
import org.mingcha.web.support.Everyone;
import org.mingcha.web.support.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log as C2SP tlog-tiles: the checkpoint for everybody, tiles as {@code mingcha.log.public} says. */
@Controller
class LogController {
    private static final String PREFIX = "/log/";
    private static final MediaType NOTE = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Custody custody;
    private final TransparencySettings settings;

    LogController(Custody custody, TransparencySettings settings) {
        this.custody = custody;
        this.settings = settings;
    }

    @GetMapping("/log/checkpoint")
    @Everyone
    ResponseEntity<byte[]> checkpoint() {
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(CacheControl.noCache())
                .body(custody.file("checkpoint").orElseThrow(NotFound::new));
    }

    /** None of these ever changes: whoever keeps it may do so for ever. */
    @GetMapping({"/log/tile/**", "/log/facts/*"})
    @Everyone
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        if (settings.shown() != Shown.ALL) throw new NotFound();
        var path = request.getRequestURI().substring(PREFIX.length());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(custody.file(path).orElseThrow(NotFound::new));
    }
}

package org.mingcha.web.api.paper;

import org.mingcha.paper.PaperChoice;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Papers, byte for byte those of the pages. */
@Controller
class PapersApiController {
    static final String ONE = "/api/v1/papers/{kind}/{reference}";

    private final PaperNumbers papers;

    PapersApiController(PaperNumbers papers) {
        this.papers = papers;
    }

    @GetMapping(ONE + "/{format}")
    @Allowed
    ResponseEntity<byte[]> paper(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String reference,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean current) {
        var file = papers.file(caller.actor(), kind, reference, new PaperChoice(format, current))
                .orElseThrow(NotFound::new);
        return new Download(file.mediaType(), file.name()).of(file.bytes());
    }
}

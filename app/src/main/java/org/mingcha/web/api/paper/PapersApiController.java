package org.mingcha.web.api.paper;

import org.mingcha.paper.PaperKind;
import org.mingcha.paper.Papers;
import org.mingcha.web.api.Caller;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers, byte for byte those of the pages. */
@Controller
class PapersApiController {
    private final Papers papers;

    PapersApiController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/v1/papers/{kind}/{reference}/{format}")
    @Allowed
    ResponseEntity<byte[]> paper(
            Caller caller, @PathVariable String kind, @PathVariable String reference, @PathVariable String format) {
        var file = PaperKind.of(kind)
                .flatMap(known -> papers.find(caller.actor(), known, reference))
                .flatMap(paper -> papers.file(paper, format))
                .orElseThrow(NotFound::new);
        return new Download(file.mediaType(), file.name()).of(file.bytes());
    }
}

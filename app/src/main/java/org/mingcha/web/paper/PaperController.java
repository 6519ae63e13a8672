package org.mingcha.web.paper;

import org.mingcha.access.AccessKind;
import org.mingcha.document.Format;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.Papers;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of whatever the reader sees: each thing's page links to its own. */
@Controller
class PaperController {
    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/{format:docx|pdf|ofd|html|zip}")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> paper(
            RequestContext context,
            @PathVariable String kind,
            @PathVariable String reference,
            @PathVariable String format) {
        var file = PaperKind.of(kind)
                .flatMap(known -> papers.find(context.actor(), known, reference))
                .flatMap(paper -> papers.file(paper, format))
                .orElseThrow(NotFound::new);
        var download = new Download(file.mediaType(), file.name());
        return file.mediaType().equals(Format.HTML.mediaType())
                ? download.inline(file.bytes())
                : download.of(file.bytes());
    }
}

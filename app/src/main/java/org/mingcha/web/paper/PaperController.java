package org.mingcha.web.paper;

import org.mingcha.access.AccessKind;
import org.mingcha.document.Format;
import org.mingcha.paper.PaperChoice;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of whatever the reader sees: each thing's page links to its own. */
@Controller
class PaperController {
    private final PaperNumbers papers;

    PaperController(PaperNumbers papers) {
        this.papers = papers;
    }

    @GetMapping("/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/{format:docx|pdf|ofd|html|zip}")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    ResponseEntity<byte[]> paper(
            RequestContext context,
            @PathVariable String kind,
            @PathVariable String reference,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean current) {
        var file = papers.file(context.actor(), kind, reference, new PaperChoice(format, current))
                .orElseThrow(NotFound::new);
        var download = new Download(file.mediaType(), file.name());
        return file.mediaType().equals(Format.HTML.mediaType())
                ? download.inline(file.bytes())
                : download.of(file.bytes());
    }
}

package org.mingcha.web.draw;

import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody needs to run a spot check again: its published inputs, and a program of 40 lines. */
@Controller
class DrawFileController {
    private final SpotChecks draws;

    DrawFileController(SpotChecks draws) {
        this.draws = draws;
    }

    @GetMapping("/draws/{no:\\d{1,18}}/draw.json")
    @Allowed
    ResponseEntity<byte[]> file(RequestContext context, @PathVariable long no) {
        var file = draws.published(context.actor(), no).orElseThrow(NotFound::new);
        return Download.JSON.named("draw-" + no + ".json").of(file);
    }

    @GetMapping("/draws/draw.py")
    @Allowed
    ResponseEntity<ClassPathResource> program() {
        return Download.TEXT.named("draw.py").of(new ClassPathResource("spec/draw.py"));
    }
}

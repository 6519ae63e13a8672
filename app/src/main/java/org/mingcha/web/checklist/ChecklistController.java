package org.mingcha.web.checklist;

import java.util.List;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published checklists, to read and to take along. */
@Controller
class ChecklistController {
    private static final String REFERENCE = "{reference:[a-z0-9][a-z0-9._-]*(?:@\\d{1,9})?}";

    private final Checklists checklists;
    private final ChecklistPages pages;

    ChecklistController(Checklists checklists, ChecklistPages pages) {
        this.checklists = checklists;
        this.pages = pages;
    }

    @GetMapping("/checklists")
    @Allowed
    String all(RequestContext context, Model model) {
        model.addAttribute("page", pages.all(context, List.of()));
        return "checklist/list";
    }

    @GetMapping("/checklists/" + REFERENCE)
    @Allowed
    String one(
            RequestContext context,
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = checklists.find(context.actor(), reference).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.one(context, found, page));
        return "checklist/checklist";
    }

    @GetMapping("/checklists/" + REFERENCE + "/files/{format:yaml|xlsx|oscal}")
    @Allowed
    ResponseEntity<byte[]> file(RequestContext context, @PathVariable String reference, @PathVariable String format) {
        var wanted = ChecklistFormat.of(format).orElseThrow(NotFound::new);
        var bytes = checklists.export(context.actor(), reference, wanted).orElseThrow(NotFound::new);
        return new Download(wanted.mediaType(), reference.replace('@', '-') + "." + wanted.extension()).of(bytes);
    }
}

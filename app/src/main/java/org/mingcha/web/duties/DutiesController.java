package org.mingcha.web.duties;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.INSPECTOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingcha.command.Violation;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.duties.DutyDraftResult;
import org.mingcha.duties.DutyList;
import org.mingcha.duties.DutyLists;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Lists of duties: read, brought as a file, previewed, published. */
@Controller
class DutiesController {
    private final DutyLists duties;
    private final DutiesPages pages;

    DutiesController(DutyLists duties, DutiesPages pages) {
        this.duties = duties;
        this.pages = pages;
    }

    @GetMapping("/duties")
    @Allowed
    String all(RequestContext context, Model model) {
        model.addAttribute("page", pages.all(context, List.of()));
        return "duties/list";
    }

    @PostMapping("/duties/drafts")
    @Allowed(
            value = {INSPECTOR, ADMIN},
            files = true)
    String take(RequestContext context, MultipartHttpServletRequest request, Model model) {
        return switch (read(context, request)) {
            case DutyDraftResult.Read(var draft) -> preview(context, draft, List.of(), model);
            case DutyDraftResult.Refused(var violations) -> {
                model.addAttribute("page", pages.all(context, violations));
                yield "duties/list";
            }
        };
    }

    private DutyDraftResult read(RequestContext context, MultipartHttpServletRequest request) {
        requirePublisher(context);
        var file = request.getFile("file");
        if (file == null || file.isEmpty()) {
            return new DutyDraftResult.Refused(List.of(Violation.of("web.imports.no-file")));
        }
        try {
            return duties.read(
                    context.actor(),
                    Optional.ofNullable(request.getParameter("whose")).orElse(""),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload " + file.getOriginalFilename(), e);
        }
    }

    private static void requirePublisher(RequestContext context) {
        if (!DutyLists.mayPublish(context.actor())) throw new NotFound();
    }

    private String preview(RequestContext context, DutyList draft, List<Violation> violations, Model model) {
        model.addAttribute("page", pages.draft(context, draft, violations));
        return "duties/draft";
    }

    @PostMapping("/duties/publication")
    @Allowed({INSPECTOR, ADMIN})
    String publish(RequestContext context, @RequestParam String document, Model model) {
        requirePublisher(context);
        var draft = draft(document);
        return switch (duties.publish(context.actor(), draft)) {
            case DefinitionResult.Refused(var violations) -> preview(context, draft, violations, model);
            case DefinitionResult.Published _ -> "redirect:/duties";
        };
    }

    /** What the preview carried along; changed on the way it is no list, or is checked anew when published. */
    private static DutyList draft(String document) {
        try {
            return DutyList.fromJson(document.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEvidence e) {
            throw new NotFound();
        }
    }
}

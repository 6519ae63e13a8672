package org.mingcha.web.filing;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.INSPECTOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.Violation;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.OwnReturns;
import org.mingcha.reporting.ReturnDraftResult;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The returns that are asked for, and the door for an office's own: a file, its preview, published versions. */
@Controller
class ReturnDefinitionController {
    private final OwnReturns returns;
    private final ReturnDefinitionPages pages;

    ReturnDefinitionController(OwnReturns returns, ReturnDefinitionPages pages) {
        this.returns = returns;
        this.pages = pages;
    }

    @GetMapping("/returns/definitions")
    @Allowed
    String all(RequestContext context, Model model) {
        model.addAttribute("page", pages.all(context, List.of()));
        return "filing/definitions";
    }

    @PostMapping("/returns/definitions/drafts")
    @Allowed(
            value = {INSPECTOR, ADMIN},
            files = true)
    String take(RequestContext context, MultipartHttpServletRequest request, Model model) {
        return switch (read(context, request.getFile("file"))) {
            case ReturnDraftResult.Read(var drafts) -> preview(context, drafts, List.of(), model);
            case ReturnDraftResult.Refused(var violations) -> {
                model.addAttribute("page", pages.all(context, violations));
                yield "filing/definitions";
            }
        };
    }

    private ReturnDraftResult read(RequestContext context, @Nullable MultipartFile file) {
        requirePublisher(context);
        if (file == null || file.isEmpty()) {
            return new ReturnDraftResult.Refused(List.of(Violation.of("web.imports.no-file")));
        }
        try {
            return returns.read(Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload " + file.getOriginalFilename(), e);
        }
    }

    private static void requirePublisher(RequestContext context) {
        if (!OwnReturns.mayPublish(context.actor())) throw new NotFound();
    }

    private String preview(
            RequestContext context, List<ReturnDefinition> drafts, List<Violation> violations, Model model) {
        model.addAttribute("page", pages.drafts(context, drafts, violations));
        return "filing/definition-draft";
    }

    @PostMapping("/returns/definitions/publication")
    @Allowed({INSPECTOR, ADMIN})
    String publish(RequestContext context, @RequestParam MultiValueMap<String, String> form, Model model) {
        requirePublisher(context);
        var drafts = form.getOrDefault("document", List.of()).stream()
                .map(ReturnDefinitionController::draft)
                .toList();
        return switch (returns.publish(context.actor(), drafts)) {
            case DefinitionResult.Refused(var violations) -> preview(context, drafts, violations, model);
            case DefinitionResult.Published _ -> "redirect:/returns/definitions";
        };
    }

    /** What the preview carried along; changed on the way it is no return, or is checked anew when published. */
    private static ReturnDefinition draft(String document) {
        try {
            return ReturnDefinition.fromJson(document.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEvidence e) {
            throw new NotFound();
        }
    }
}

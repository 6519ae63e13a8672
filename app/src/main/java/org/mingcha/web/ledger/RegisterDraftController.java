package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.INSPECTOR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.Violation;
import org.mingcha.definition.DefinitionResult;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.shelf.RegisterFileResult;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A file becomes a preview, a preview published versions. Nothing is kept in between: the preview carries what it shows. */
@Controller
class RegisterDraftController {
    private static final String DOCUMENT = "document";

    private final OwnRegisters registers;
    private final RegisterPages pages;

    RegisterDraftController(OwnRegisters registers, RegisterPages pages) {
        this.registers = registers;
        this.pages = pages;
    }

    @PostMapping("/registers/drafts")
    @Allowed(
            value = {INSPECTOR, ADMIN},
            files = true)
    String take(RequestContext context, MultipartHttpServletRequest request, Model model) {
        return switch (read(context, request.getFile("file"))) {
            case RegisterFileResult.Read(var drafts) -> preview(context, drafts, List.of(), model);
            case RegisterFileResult.Refused(var violations) -> {
                model.addAttribute("page", pages.all(context, violations));
                yield "register/list";
            }
        };
    }

    private RegisterFileResult read(RequestContext context, @Nullable MultipartFile file) {
        requirePublisher(context);
        if (file == null || file.isEmpty()) {
            return new RegisterFileResult.Refused(List.of(Violation.of("web.imports.no-file")));
        }
        try {
            return registers.read(
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload " + file.getOriginalFilename(), e);
        }
    }

    private static void requirePublisher(RequestContext context) {
        if (!OwnRegisters.mayPublish(context.actor())) throw new NotFound();
    }

    private String preview(RequestContext context, List<Register> drafts, List<Violation> violations, Model model) {
        model.addAttribute("page", pages.drafts(context, drafts, violations));
        return "register/draft";
    }

    @PostMapping("/registers/publication")
    @Allowed({INSPECTOR, ADMIN})
    String publish(RequestContext context, @RequestParam MultiValueMap<String, String> form, Model model) {
        requirePublisher(context);
        var drafts = drafts(form.getOrDefault(DOCUMENT, List.of()));
        return switch (registers.publish(context.actor(), drafts)) {
            case DefinitionResult.Refused(var violations) -> preview(context, drafts, violations, model);
            case DefinitionResult.Published(var lines) ->
                lines.size() == 1 ? "redirect:/registers/" + lines.getFirst().reference() : "redirect:/registers";
        };
    }

    /** The workbook that offices will fill in. */
    @PostMapping("/registers/drafts/template")
    @Allowed({INSPECTOR, ADMIN})
    ResponseEntity<byte[]> template(RequestContext context, @RequestParam(DOCUMENT) String document) {
        requirePublisher(context);
        var draft = drafts(List.of(document)).getFirst();
        var bytes = new ByteArrayOutputStream();
        if (!registers.template(draft, bytes)) throw new NotFound();
        return Download.XLSX.named(draft.id() + ".xlsx").of(bytes.toByteArray());
    }

    /** What the preview carried along; changed on the way it is no register, or is checked anew when published. */
    private static List<Register> drafts(List<String> documents) {
        var drafts = new ArrayList<Register>();
        try {
            documents.forEach(document -> drafts.add(Register.fromJson(document.getBytes(StandardCharsets.UTF_8))));
        } catch (MalformedEvidence e) {
            throw new NotFound();
        }
        return drafts;
    }
}

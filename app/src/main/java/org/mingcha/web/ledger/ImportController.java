package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Workbooks into the ledger. */
@Controller
class ImportController {
    private final ImportFormHandler imports;

    ImportController(ImportFormHandler imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    @Allowed({CLERK, OFFICER})
    String form(RequestContext context, Model model) {
        model.addAttribute("page", imports.form(context, context.unit().code(), ""));
        return "ledger/import";
    }

    /** Nobody's: the product's own, blank. */
    @GetMapping("/imports/templates/{register:\\w+}.xlsx")
    @Allowed({CLERK, OFFICER})
    ResponseEntity<byte[]> template(@PathVariable String register) {
        var bytes = imports.template(register).orElseThrow(NotFound::new);
        var disposition = ContentDisposition.attachment()
                .filename("template-" + register + ".xlsx")
                .build();
        return ResponseEntity.ok()
                .contentType(ImportPlanController.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    @PostMapping("/imports")
    @Allowed(
            value = {CLERK, OFFICER},
            files = true)
    String take(RequestContext context, MultipartHttpServletRequest request, Model model) {
        var unit = String.valueOf(request.getParameter("unit"));
        var file = request.getFile("workbook");
        if (file == null) {
            throw new NotFound();
        }
        var sent = imports.take(context, unit, file);
        if (sent.fault().isEmpty()) {
            return "redirect:" + sent.to();
        }
        model.addAttribute("page", imports.form(context, unit, sent.fault()));
        return "ledger/import";
    }

    @GetMapping("/imports/{id:\\d{1,18}}")
    @Allowed({CLERK, OFFICER})
    String result(RequestContext context, @PathVariable long id, Model model) {
        model.addAttribute("page", imports.result(context, id, "").orElseThrow(NotFound::new));
        return "ledger/import-result";
    }

    @PostMapping("/imports/{id:\\d{1,18}}/undo")
    @Allowed({CLERK, OFFICER})
    String undo(
            RequestContext context,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var fault = imports.undo(context, id, reason.strip());
        if (fault.isEmpty()) {
            return "redirect:/imports/" + id + "?undone";
        }
        model.addAttribute("page", imports.result(context, id, fault).orElseThrow(NotFound::new));
        return "ledger/import-result";
    }
}

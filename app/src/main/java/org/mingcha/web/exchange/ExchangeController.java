package org.mingcha.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.accounts.Role;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Returns out to files and in from them. */
@Controller
class ExchangeController {
    private final ExchangePages pages;
    private final Exports exports;
    private final ReturnImports imports;

    ExchangeController(ExchangePages pages, Exports exports, ReturnImports imports) {
        this.pages = pages;
        this.exports = exports;
        this.imports = imports;
    }

    @GetMapping("/returns/exchange")
    @Allowed
    String forms(RequestContext context, Model model) {
        model.addAttribute("page", pages.of(context, "", ""));
        return "exchange/exchange";
    }

    @GetMapping("/returns/export")
    @Allowed
    @AccessLogged(AccessKind.EXPORT)
    void export(RequestContext context, Exports.Wanted wanted, HttpServletResponse answer) throws IOException {
        exports.write(context, wanted, answer);
    }

    /** Answers with the page itself: what became of the rows is kept nowhere, and the same file again adds nothing. */
    @PostMapping("/returns/import")
    @Allowed(
            value = {Role.CLERK, Role.OFFICER, Role.LEADER},
            files = true)
    ModelAndView take(
            RequestContext context,
            @RequestParam String id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String dry) {
        return imports.take(context, id, file, dry != null);
    }
}

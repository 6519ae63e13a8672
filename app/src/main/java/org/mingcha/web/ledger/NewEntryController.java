package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A new entry: choose the register, fill in the form. */
@Controller
class NewEntryController {
    private final RegisterBook registers;
    private final EntryFormHandler handler;

    NewEntryController(RegisterBook registers, EntryFormHandler handler) {
        this.registers = registers;
        this.handler = handler;
    }

    @GetMapping("/ledger/new")
    @Allowed({CLERK, OFFICER})
    String form(
            RequestContext context,
            @RequestParam Optional<String> type,
            @RequestParam(required = false) @Nullable String saved,
            Model model) {
        var register = type.flatMap(registers::find);
        if (register.isEmpty()) {
            model.addAttribute("page", handler.registerChoice(context));
            return "ledger/choose";
        }
        model.addAttribute("page", handler.blank(context, register.get(), saved));
        return "ledger/form";
    }

    @PostMapping("/ledger")
    @Allowed(
            value = {CLERK, OFFICER},
            files = true)
    String submit(RequestContext context, MultipartHttpServletRequest request, Model model) {
        var register =
                registers.find(String.valueOf(request.getParameter("type"))).orElseThrow(NotFound::new);
        return switch (handler.submit(context, register, request)) {
            case EntryFormHandler.Go go -> "redirect:" + go.to();
            case EntryFormHandler.Again again -> {
                model.addAttribute("page", again.form());
                yield "ledger/form";
            }
        };
    }
}

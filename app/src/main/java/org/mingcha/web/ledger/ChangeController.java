package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** An entry's amendment: a further version, with its reason. */
@Controller
class ChangeController {
    private final EntryFormHandler handler;

    ChangeController(EntryFormHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/amendment")
    @Allowed({CLERK, OFFICER})
    String form(RequestContext context, @PathVariable long id, Model model) {
        model.addAttribute("page", handler.amendment(context, handler.changeable(context, id)));
        return "ledger/form";
    }

    @PostMapping("/ledger/{id:\\d{1,18}}/amendment")
    @Allowed(
            value = {CLERK, OFFICER},
            files = true)
    String amend(RequestContext context, @PathVariable long id, MultipartHttpServletRequest request, Model model) {
        return switch (handler.amend(context, handler.changeable(context, id), request)) {
            case EntryFormHandler.Go go -> "redirect:" + go.to();
            case EntryFormHandler.Again again -> {
                model.addAttribute("page", again.form());
                yield "ledger/form";
            }
        };
    }
}

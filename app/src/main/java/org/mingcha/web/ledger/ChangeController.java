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
    private final EntryFormHandler desk;

    ChangeController(EntryFormHandler desk) {
        this.desk = desk;
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/amendment")
    @Allowed({CLERK, OFFICER})
    String form(RequestContext visit, @PathVariable long id, Model model) {
        model.addAttribute("page", desk.amendment(visit, desk.changeable(visit, id)));
        return "ledger/form";
    }

    @PostMapping("/ledger/{id:\\d{1,18}}/amendment")
    @Allowed(
            value = {CLERK, OFFICER},
            files = true)
    String amend(RequestContext visit, @PathVariable long id, MultipartHttpServletRequest request, Model model) {
        return switch (desk.amend(visit, desk.changeable(visit, id), request)) {
            case EntryFormHandler.Go go -> "redirect:" + go.to();
            case EntryFormHandler.Again again -> {
                model.addAttribute("page", again.form());
                yield "ledger/form";
            }
        };
    }
}

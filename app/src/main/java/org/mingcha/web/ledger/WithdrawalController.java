package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.List;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.WithdrawEntry;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An entry's withdrawal: it stays readable, with the reason, and counts no longer. */
@Controller
class WithdrawalController {
    private final Ledger ledger;
    private final EntryFormHandler handler;

    WithdrawalController(Ledger ledger, EntryFormHandler handler) {
        this.ledger = ledger;
        this.handler = handler;
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/withdrawal")
    @Allowed({CLERK, OFFICER})
    String form(RequestContext context, @PathVariable long id, Model model) {
        return page(context, handler.changeable(context, id), List.of(), model);
    }

    @PostMapping("/ledger/{id:\\d{1,18}}/withdrawal")
    @Allowed({CLERK, OFFICER})
    String withdraw(
            RequestContext context,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        var entry = handler.changeable(context, id);
        return switch (ledger.withdraw(context.actor(), new WithdrawEntry(entry.id(), reason.strip(), true))) {
            case Submission.Accepted done -> "redirect:/ledger/" + id + "?received";
            case Submission.Repeated same -> "redirect:/ledger/" + id;
            case Submission.Unconfirmed ask -> page(context, entry, ask.notices(), model);
            case Submission.Refused no -> page(context, entry, no.faults(), model);
        };
    }

    private static String page(RequestContext context, EntryView entry, List<Fault> faults, Model model) {
        var shell = context.shell(NavSection.LEDGER, "web.withdrawal.heading");
        var fault = faults.isEmpty()
                ? ""
                : LedgerMessages.of(faults.getFirst(), context.words().locale());
        model.addAttribute("page", new WithdrawalPage(shell, entry.id().value(), entry.title(), fault));
        return "ledger/withdrawal";
    }
}

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
    private final EntryFormHandler desk;

    WithdrawalController(Ledger ledger, EntryFormHandler desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @GetMapping("/ledger/{id:\\d{1,18}}/withdrawal")
    @Allowed({CLERK, OFFICER})
    String form(RequestContext visit, @PathVariable long id, Model model) {
        return page(visit, desk.changeable(visit, id), List.of(), model);
    }

    @PostMapping("/ledger/{id:\\d{1,18}}/withdrawal")
    @Allowed({CLERK, OFFICER})
    String withdraw(RequestContext visit, @PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model) {
        var entry = desk.changeable(visit, id);
        return switch (ledger.withdraw(visit.actor(), new WithdrawEntry(entry.id(), reason.strip(), true))) {
            case Submission.Accepted done -> "redirect:/ledger/" + id + "?received";
            case Submission.Repeated same -> "redirect:/ledger/" + id;
            case Submission.Unconfirmed ask -> page(visit, entry, ask.notices(), model);
            case Submission.Refused no -> page(visit, entry, no.faults(), model);
        };
    }

    private static String page(RequestContext visit, EntryView entry, List<Fault> faults, Model model) {
        var shell = visit.shell(NavSection.LEDGER, "web.withdrawal.heading");
        var fault = faults.isEmpty()
                ? ""
                : LedgerMessages.of(faults.getFirst(), visit.words().locale());
        model.addAttribute("page", new WithdrawalPage(shell, entry.id().value(), entry.title(), fault));
        return "ledger/withdrawal";
    }
}

package org.mingcha.web.account;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.AUDITOR;
import static org.mingcha.accounts.Role.LEADER;

import org.mingcha.accounts.AccountAct;
import org.mingcha.accounts.Accounts;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What administrators did to accounts: for those who answer for the unit, and those who audit it. */
@Controller
class ActsController {
    private final Accounts accounts;

    ActsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/users/acts")
    @Allowed({ADMIN, LEADER, AUDITOR})
    String list(RequestContext visit, Model model) {
        var lines = accounts.acts(visit.actor()).stream()
                .map(act -> line(visit, act))
                .toList();
        model.addAttribute("page", new ActsPage(visit.shell(NavSection.ACTS, "web.acts.heading"), lines));
        return "account/acts";
    }

    private static ActsPage.Line line(RequestContext visit, AccountAct act) {
        var by = act.by().isEmpty() ? visit.t("web.acts.operator") : act.by();
        return new ActsPage.Line(visit.words().minute(act.at()), act.login(), act.name(), what(visit, act), by);
    }

    private static String what(RequestContext visit, AccountAct act) {
        var about = act.about();
        var held = about.held();
        var role = held == null ? "" : visit.t("accounts.role." + held.role().code());
        var what = visit.t("web.acts." + act.kind().code(), role, held == null ? "" : held.unitName(), about.from());
        return about.successor().isEmpty() ? what : visit.t("web.acts.handed-over", what, about.successor());
    }
}

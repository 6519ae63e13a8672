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
    String list(RequestContext context, Model model) {
        var lines = accounts.acts(context.actor()).stream()
                .map(act -> line(context, act))
                .toList();
        model.addAttribute("page", new ActsPage(context.shell(NavSection.ACTS, "web.acts.heading"), lines));
        return "account/acts";
    }

    private static ActsPage.Line line(RequestContext context, AccountAct act) {
        var by = act.by().isEmpty() ? context.t("web.acts.operator") : act.by();
        return new ActsPage.Line(context.words().minute(act.at()), act.login(), act.name(), what(context, act), by);
    }

    private static String what(RequestContext context, AccountAct act) {
        var about = act.about();
        var held = about.held();
        var role = held == null ? "" : context.t("accounts.role." + held.role().code());
        var what = context.t("web.acts." + act.kind().code(), role, held == null ? "" : held.unitName(), about.from());
        return about.successor().isEmpty() ? what : context.t("web.acts.handed-over", what, about.successor());
    }
}

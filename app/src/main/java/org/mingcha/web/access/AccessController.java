package org.mingcha.web.access;

import static org.mingcha.accounts.Role.ADMIN;
import static org.mingcha.accounts.Role.AUDITOR;
import static org.mingcha.accounts.Role.LEADER;

import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessQuery;
import org.mingcha.database.Coded;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of access; what one account did is shown only to who says why, and never under an address of its own. */
@Controller
class AccessController {
    private final AccessPages pages;

    AccessController(AccessPages pages) {
        this.pages = pages;
    }

    @GetMapping("/users/access")
    @Allowed({ADMIN, LEADER, AUDITOR})
    String list(RequestContext context, @Nullable String kind, @Nullable Long before, Model model) {
        var wanted = Coded.of(AccessKind.class, kind).orElse(null);
        model.addAttribute("page", pages.list(context, new AccessQuery(wanted, before), AccessPage.Asked.NOTHING));
        return "access/lines";
    }

    @PostMapping("/users/access/look-up")
    @Allowed({ADMIN, LEADER, AUDITOR})
    String lookUp(
            RequestContext context,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        model.addAttribute("page", pages.lookUp(context, login.strip(), reason));
        return "access/lines";
    }
}

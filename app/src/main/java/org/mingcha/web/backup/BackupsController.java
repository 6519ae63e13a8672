package org.mingcha.web.backup;

import static org.mingcha.accounts.Role.ADMIN;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest backups, for administrators of the root. */
@Controller
class BackupsController {
    private final BackupPages pages;

    BackupsController(BackupPages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/backups")
    @Allowed(ADMIN)
    String list(RequestContext context, Model model) {
        if (!context.actor().administersInstallation()) {
            throw new NotFound();
        }
        model.addAttribute("page", pages.page(context));
        return "backup/backups";
    }
}

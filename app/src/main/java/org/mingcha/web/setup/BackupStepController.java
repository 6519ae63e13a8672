package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingcha.database.Unavailable;
import org.mingcha.transparency.backup.Backups;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** To whom nightly backups are encrypted: a public key, pasted or as a file. */
@Controller
class BackupStepController {
    private final Backups backups;
    private final SetupMarkTable marks;

    BackupStepController(Backups backups, SetupMarkTable marks) {
        this.backups = backups;
        this.marks = marks;
    }

    @GetMapping("/setup/backups")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context) {
        SetupPages.requireKeeper(context);
        return page(context, "");
    }

    @PostMapping("/setup/backups")
    @Allowed(value = ADMIN, files = true)
    ModelAndView keep(RequestContext context, MultipartHttpServletRequest request) {
        SetupPages.requireKeeper(context);
        try {
            backups.encryptTo(sent(request));
            return new ModelAndView("redirect:/setup/backups");
        } catch (Unavailable unfit) {
            return page(context, context.t(unfit.key(), unfit.arguments().toArray()));
        }
    }

    private static byte[] sent(MultipartHttpServletRequest request) {
        try {
            var file = request.getFile("file");
            var text = request.getParameter("text");
            return file == null || file.isEmpty()
                    ? (text == null ? "" : text).getBytes(StandardCharsets.UTF_8)
                    : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key that was sent", e);
        }
    }

    private ModelAndView page(RequestContext context, String fault) {
        var shell = context.shell(NavSection.NOWHERE, "setup.backups.title");
        var page = new BackupStepPage(
                shell,
                backups.recipients(),
                backups.settings().recipient() != null,
                marks.marked().contains(SetupStep.BACKUPS.code()),
                backups.directory(),
                fault);
        return new ModelAndView("setup/backups", "page", page);
    }
}

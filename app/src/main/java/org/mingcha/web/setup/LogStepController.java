package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import java.util.Locale;
import org.mingcha.transparency.LogNaming;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log's name: chosen and changed until something is recorded, then for ever. */
@Controller
class LogStepController {
    private final LogNaming naming;

    LogStepController(LogNaming naming) {
        this.naming = naming;
    }

    @GetMapping("/setup/log")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context) {
        SetupPages.requireKeeper(context);
        return page(context, naming.isNobodys() ? "" : naming.origin(), "");
    }

    @PostMapping("/setup/log")
    @Allowed(ADMIN)
    ModelAndView name(RequestContext context, @RequestParam(defaultValue = "") String origin) {
        SetupPages.requireKeeper(context);
        var wanted = origin.strip();
        // A second click, or the other administrator's same name.
        if (wanted.equals(naming.origin())) {
            return new ModelAndView("redirect:/setup");
        }
        var named = naming.name(wanted);
        return named == LogNaming.Named.DONE
                ? new ModelAndView("redirect:/setup")
                : page(
                        context,
                        wanted,
                        context.t("setup.log.refused."
                                + named.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private ModelAndView page(RequestContext context, String typed, String fault) {
        var shell = context.shell(NavSection.NOWHERE, "setup.log.title");
        var page = new LogStepPage(shell, naming.origin(), naming.vkey(), naming.isOpen(), typed, fault);
        return new ModelAndView("setup/log", "page", page);
    }
}

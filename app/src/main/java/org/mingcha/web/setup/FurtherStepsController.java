package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Steps whose pages are elsewhere: what they are for, the way there, and whether they are done. */
@Controller
class FurtherStepsController {
    /** Where each is done. */
    private static final Map<SetupStep, FurtherStepPage.Places> PLACES = Map.of(
            SetupStep.DEFINITIONS,
            FurtherStepPage.Places.of("/registers", "/checklists", "/returns/definitions"),
            SetupStep.NOTIFICATIONS,
            FurtherStepPage.Places.of("/settings/notifications"),
            SetupStep.RETURN,
            FurtherStepPage.Places.of("/setup/people", "/matrix"));

    private final SetupProgress progress;

    FurtherStepsController(SetupProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/setup/{step:definitions|notifications|return}")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context, @PathVariable String step) {
        SetupPages.requireKeeper(context);
        var line = progress.lines(context).stream()
                .filter(each -> each.step().code().equals(step))
                .findFirst()
                .orElseThrow();
        var shell = context.shell(NavSection.NOWHERE, "setup." + step + ".title");
        var places = PLACES.getOrDefault(line.step(), FurtherStepPage.Places.of());
        return new ModelAndView("setup/further", "page", new FurtherStepPage(shell, line, places));
    }
}

package org.mingcha.web.setup;

import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the list of steps together. */
@Component
class SetupPages {
    private final SetupProgress progress;

    SetupPages(SetupProgress progress) {
        this.progress = progress;
    }

    /** Whoever administers a part of the tree only finds nothing here. */
    static void requireKeeper(RequestContext context) {
        if (!context.actor().administersInstallation()) {
            throw new NotFound();
        }
    }

    SetupPage steps(RequestContext context) {
        return new SetupPage(context.shell(NavSection.NOWHERE, "setup.heading"), progress.lines(context));
    }
}

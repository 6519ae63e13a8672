package org.mingcha.web.campaign;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingcha.access.AccessKind;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.ReportCollections;
import org.mingcha.web.support.AccessLogged;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** All reports of a campaign as one file: begun, given up, taken. */
@Controller
class CollectionController {
    private static final String REPORTS = "/campaigns/{id:\\d{1,18}}/reports";

    private final ReportCollections collections;

    CollectionController(ReportCollections collections) {
        this.collections = collections;
    }

    @PostMapping(REPORTS)
    @Allowed({INSPECTOR, OFFICER})
    String start(RequestContext context, @PathVariable long id) {
        return collections
                .start(context.actor(), new CampaignId(id))
                .map(_ -> back(id))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(REPORTS + "/cancellation")
    @Allowed({INSPECTOR, OFFICER})
    String cancel(RequestContext context, @PathVariable long id) {
        var campaign = new CampaignId(id);
        if (!collections.mayCollect(context.actor(), campaign)) {
            throw new NotFound();
        }
        collections.cancel(context.actor(), campaign);
        return back(id);
    }

    /** With POST: what is taken is deleted. */
    @PostMapping(REPORTS + "/file")
    @Allowed({INSPECTOR, OFFICER})
    @AccessLogged(AccessKind.BUNDLE)
    void file(RequestContext context, @PathVariable long id, HttpServletResponse answer) throws IOException {
        var campaign = new CampaignId(id);
        if (!collections.mayCollect(context.actor(), campaign)) {
            throw new NotFound();
        }
        var ready = collections.ready(context.actor(), campaign);
        if (ready.isEmpty()) {
            answer.sendRedirect("/campaigns/" + id + "#reports");
            return;
        }
        answer.setContentLengthLong(ready.get().size());
        collections.take(
                ready.get(),
                Download.ZIP.named("campaign-" + id + "-reports.zip").to(answer));
    }

    private static String back(long id) {
        return "redirect:/campaigns/" + id + "#reports";
    }
}

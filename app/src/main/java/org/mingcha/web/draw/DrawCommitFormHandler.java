package org.mingcha.web.draw;

import java.util.Locale;
import java.util.Optional;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.inspection.draw.TimeParser;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows what may be drawn, and takes the commit. */
@Component
class DrawCommitFormHandler {
    private final SpotChecks draws;
    private final NewDrawPages pages;
    private final MingchaClock clock;

    DrawCommitFormHandler(SpotChecks draws, NewDrawPages pages, MingchaClock clock) {
        this.draws = draws;
        this.pages = pages;
        this.clock = clock;
    }

    NewDrawPage form(RequestContext context, NewDrawForm asked) {
        var filter = asked.filter(context);
        if (filter.isEmpty()) {
            return pages.page(context, asked, Optional.empty(), "");
        }
        var preview = draws.preview(context.actor(), filter.get());
        var empty = preview.filter(found -> found.size() > 0).isEmpty();
        var fault = empty ? context.t(preview.isEmpty() ? "draw.refused.filter" : "draw.refused.population-empty") : "";
        return pages.page(context, asked, preview.filter(found -> found.size() > 0), fault);
    }

    ModelAndView commit(RequestContext context, NewDrawForm asked) {
        var filter = asked.filter(context).orElse(null);
        var revealBy = TimeParser.parse(asked.text("reveal-by"), clock).orElse(null);
        if (filter == null) {
            return again(context, asked, context.t("draw.refused.filter"));
        }
        if (revealBy == null) {
            return again(context, asked, context.t("draw.time.unreadable", asked.text("reveal-by")));
        }
        return switch (draws.commit(context.actor(), command(asked, filter, revealBy))) {
            case DrawCommandResult.Done(var no) -> new ModelAndView("redirect:/draws/" + no);
            case DrawCommandResult.Unknown() -> throw new NotFound();
            case DrawCommandResult.Refused refused -> {
                if (refused.reason() == DrawCommandResult.Reason.UNIT_UNKNOWN
                        || refused.reason() == DrawCommandResult.Reason.NOT_INSPECTOR) {
                    throw new NotFound();
                }
                yield again(context, asked, DrawRefusals.of(context.words(), refused));
            }
        };
    }

    private static CommitDraw command(NewDrawForm asked, Filter filter, java.time.Instant revealBy) {
        return new CommitDraw(
                filter,
                asked.text("each").isEmpty() ? Allocation.PROPORTIONAL : Allocation.EACH,
                asked.number("sample"),
                asked.text("inspected"),
                asked.text("inspector-digest").toLowerCase(Locale.ROOT),
                asked.text("inspected-digest").toLowerCase(Locale.ROOT),
                revealBy,
                asked.text("source"));
    }

    private ModelAndView again(RequestContext context, NewDrawForm asked, String fault) {
        var preview = asked.filter(context)
                .flatMap(filter -> draws.preview(context.actor(), filter))
                .filter(found -> found.size() > 0);
        return new ModelAndView("draw/new", "page", pages.page(context, asked, preview, fault));
    }
}

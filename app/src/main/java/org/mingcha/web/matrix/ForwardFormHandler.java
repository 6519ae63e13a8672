package org.mingcha.web.matrix;

import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.reporting.ForwardResult;
import org.mingcha.reporting.ForwardReturns;
import org.mingcha.reporting.ForwardView;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Hands a subtree's returns to the superior, and shows what was handed up. */
@Component
class ForwardFormHandler {
    private static final Set<Role> FORWARDING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final int NAMED = 50;

    private final ReturnReporting reporting;
    private final ReturnOversight oversight;
    private final PeriodFilter.Reader reader;
    private final MissingLists lists;

    ForwardFormHandler(
            ReturnReporting reporting, ReturnOversight oversight, PeriodFilter.Reader reader, MissingLists lists) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.reader = reader;
        this.lists = lists;
    }

    ForwardPage page(RequestContext context, PeriodFilter.Wanted wanted) {
        return page(context, reader.read(context, wanted), "", "");
    }

    private ForwardPage page(RequestContext context, PeriodFilter filter, String notice, String remark) {
        var words = new ReturnLabels(context.words());
        var missing =
                oversight.missing(context.actor(), filter.query(), null, NAMED).orElseThrow(NotFound::new);
        return new ForwardPage(
                context.shell(NavSection.MATRIX, "matrix.forward.title"),
                filter,
                context.t("matrix.forward.heading", words.title(filter.definition()), words.period(filter.period())),
                lists.counts(context, filter),
                reader.choices(context, filter),
                missing.units().isEmpty(),
                lists.rows(context, filter, missing.units()),
                "/matrix/missing" + filter.query(""),
                context.actor().holds(FORWARDING, filter.unit().path()),
                oversight.handedUp(context.actor(), filter.key()).stream()
                        .map(handed -> handed(context, handed))
                        .toList(),
                notice,
                remark);
    }

    private static ForwardPage.Handed handed(RequestContext context, ForwardView handed) {
        var mark = handed.complete()
                ? new Status(context.t("matrix.forward.complete"), "disc", "acc")
                : new Status(context.t("matrix.forward.lacking", handed.missing()), "half", "warn");
        var index = handed.index();
        return new ForwardPage.Handed(
                handed.unitName(),
                context.words().minute(handed.at()),
                handed.filed() + "/" + handed.expected(),
                mark,
                handed.remark(),
                index == null ? "" : index.toString());
    }

    ModelAndView forward(RequestContext context, PeriodFilter.Wanted wanted, boolean incomplete, String remark) {
        var filter = reader.read(context, wanted);
        var outcome = reporting.forward(context.actor(), new ForwardReturns(filter.key(), incomplete, remark));
        return switch (outcome) {
            case ForwardResult.Forwarded _ -> new ModelAndView("redirect:/matrix/forward" + filter.query(""));
            case ForwardResult.Incomplete(var missing) ->
                again(context, filter, context.t("matrix.forward.incomplete", missing.size()), remark);
            case ForwardResult.Refused(var reason, var _)
            when reason == ReturnRefusal.NOT_FOUND -> throw new NotFound();
            case ForwardResult.Refused(var reason, var arguments) ->
                again(context, filter, context.t("reporting.refused." + reason.code(), arguments.toArray()), remark);
        };
    }

    private ModelAndView again(RequestContext context, PeriodFilter filter, String notice, String remark) {
        return new ModelAndView("matrix/forward", "page", page(context, filter, notice, remark));
    }
}

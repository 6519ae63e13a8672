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

    ForwardFormHandler(ReturnReporting reporting, ReturnOversight oversight, PeriodFilter.Reader reader, MissingLists lists) {
        this.reporting = reporting;
        this.oversight = oversight;
        this.reader = reader;
        this.lists = lists;
    }

    ForwardPage page(RequestContext visit, PeriodFilter.Wanted wanted) {
        return page(visit, reader.read(visit, wanted), "", "");
    }

    private ForwardPage page(RequestContext visit, PeriodFilter filter, String notice, String remark) {
        var words = new ReturnLabels(visit.words());
        var missing =
                oversight.missing(visit.actor(), filter.query(), null, NAMED).orElseThrow(NotFound::new);
        return new ForwardPage(
                visit.shell(NavSection.MATRIX, "matrix.forward.title"),
                filter,
                visit.t("matrix.forward.heading", words.title(filter.definition()), words.period(filter.period())),
                lists.counts(visit, filter),
                reader.choices(visit, filter),
                missing.units().isEmpty(),
                lists.rows(visit, filter, missing.units()),
                "/matrix/missing" + filter.query(""),
                visit.actor().holds(FORWARDING, filter.unit().path()),
                oversight.handedUp(visit.actor(), filter.key()).stream()
                        .map(handed -> handed(visit, handed))
                        .toList(),
                notice,
                remark);
    }

    private static ForwardPage.Handed handed(RequestContext visit, ForwardView handed) {
        var mark = handed.complete()
                ? new Status(visit.t("matrix.forward.complete"), "disc", "acc")
                : new Status(visit.t("matrix.forward.lacking", handed.missing()), "half", "warn");
        var index = handed.index();
        return new ForwardPage.Handed(
                handed.unitName(),
                visit.words().minute(handed.at()),
                handed.filed() + "/" + handed.expected(),
                mark,
                handed.remark(),
                index == null ? "" : index.toString());
    }

    ModelAndView forward(RequestContext visit, PeriodFilter.Wanted wanted, boolean incomplete, String remark) {
        var filter = reader.read(visit, wanted);
        var outcome = reporting.forward(visit.actor(), new ForwardReturns(filter.key(), incomplete, remark));
        return switch (outcome) {
            case ForwardResult.Forwarded _ -> new ModelAndView("redirect:/matrix/forward" + filter.query(""));
            case ForwardResult.Incomplete(var missing) ->
                again(visit, filter, visit.t("matrix.forward.incomplete", missing.size()), remark);
            case ForwardResult.Refused(var reason, var _) when reason == ReturnRefusal.NOT_FOUND -> throw new NotFound();
            case ForwardResult.Refused(var reason, var arguments) ->
                again(visit, filter, visit.t("reporting.refused." + reason.code(), arguments.toArray()), remark);
        };
    }

    private ModelAndView again(RequestContext visit, PeriodFilter filter, String notice, String remark) {
        return new ModelAndView("matrix/forward", "page", page(visit, filter, notice, remark));
    }
}

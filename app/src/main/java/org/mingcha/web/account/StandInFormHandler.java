package org.mingcha.web.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.StandInCommand;
import org.mingcha.accounts.StandIns;
import org.mingcha.command.CommandReading;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is said of stand-ins to accounts, and the answer back. */
@Component
class StandInFormHandler {
    private static final Set<String> DONE = Set.of(StandInPages.NAME, "end");

    private final StandIns standIns;
    private final StandInPages pages;

    StandInFormHandler(StandIns standIns, StandInPages pages) {
        this.standIns = standIns;
        this.pages = pages;
    }

    ModelAndView show(RequestContext context, String unit, String done) {
        var notice = DONE.contains(done) ? context.t("web.stand-ins.done." + done) : "";
        return page(context, unit, CommandForm.Reply.notice(notice));
    }

    ModelAndView name(RequestContext context, String unit, Map<String, String> fields) {
        if (!standIns.isKeptBy(context.actor(), unit)) {
            throw new NotFound();
        }
        return switch (StandInPages.READER.read(StandInPages.NAME, fields)) {
            case CommandReading.Unreadable<StandInCommand>(var violations) -> back(context, unit, fields, violations);
            case CommandReading.Read<StandInCommand>(var read) ->
                switch (read) {
                    case StandInCommand.NameStandIn command ->
                        answer(context, unit, fields, standIns.name(context.actor(), unit, command));
                    case StandInCommand.EndStandIn _ -> throw new NotFound();
                };
        };
    }

    private ModelAndView answer(
            RequestContext context, String unit, Map<String, String> fields, CommandResult<Long> result) {
        return switch (result) {
            case CommandResult.Done<Long> _ -> done(unit, StandInPages.NAME);
            case CommandResult.Duplicate<Long> _ -> done(unit, StandInPages.NAME);
            case CommandResult.Conflict<Long> _ ->
                back(context, unit, fields, List.of(Violation.of("command.overtaken")));
            case CommandResult.ConfirmationRequired<Long>(var reasons) -> back(context, unit, fields, reasons);
            case CommandResult.Rejected<Long>(var violations) -> back(context, unit, fields, violations);
        };
    }

    /** What is over already, or ended before, is shown as it stands. */
    ModelAndView end(RequestContext context, String unit, long id) {
        if (standIns.of(context.actor(), unit).stream().noneMatch(each -> each.id() == id)
                || !standIns.isKeptBy(context.actor(), unit)) {
            throw new NotFound();
        }
        standIns.end(context.actor(), unit, id);
        return done(unit, "end");
    }

    private static ModelAndView done(String unit, String what) {
        return new ModelAndView("redirect:/stand-ins/" + unit + "?done=" + what);
    }

    private ModelAndView back(
            RequestContext context, String unit, Map<String, String> fields, List<Violation> violations) {
        return page(context, unit, new CommandForm.Reply(StandInPages.NAME, fields, violations, List.of()));
    }

    private ModelAndView page(RequestContext context, String unit, CommandForm.Reply reply) {
        return new ModelAndView("account/stand-ins", "page", pages.page(context, unit, reply));
    }
}

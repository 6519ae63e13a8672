package org.mingcha.web.matrix;

import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderSubject;
import org.mingcha.notification.Reminders;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.SendBackReturn;
import org.mingcha.reporting.TakeReturn;
import org.mingcha.transparency.RecordId;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is done about one return, and answers with its page. */
@Component
class ReturnLookFormHandler {
    static final Set<Role> REMINDING = Set.of(Role.LEADER, Role.INSPECTOR);

    private final ReturnOversight oversight;
    private final Reminders reminders;
    private final LookPages pages;

    ReturnLookFormHandler(ReturnOversight oversight, Reminders reminders, LookPages pages) {
        this.oversight = oversight;
        this.reminders = reminders;
        this.pages = pages;
    }

    /** Which return an address names. */
    record Named(String unit, String id, String period) {
        ReturnKey key() {
            return Period.parse(period)
                    .map(parsed -> new ReturnKey(unit, id, parsed))
                    .orElseThrow(NotFound::new);
        }
    }

    /** What was typed. @param seen the version that the page showed */
    record Typed(Optional<String> seen, Optional<String> reason) {
        RecordId version() {
            return new RecordId(seen.filter(text -> text.matches("\\d{1,18}"))
                    .map(Long::parseLong)
                    .orElse(0L));
        }

        String said() {
            return reason.orElse("").strip();
        }
    }

    ModelAndView take(RequestContext context, Named named, Typed typed) {
        var key = named.key();
        return answer(context, key, typed, oversight.take(context.actor(), new TakeReturn(key, typed.version())));
    }

    ModelAndView sendBack(RequestContext context, Named named, Typed typed) {
        var command = new SendBackReturn(named.key(), typed.version(), typed.said());
        return answer(context, command.key(), typed, oversight.sendBack(context.actor(), command));
    }

    ModelAndView note(RequestContext context, Named named, Typed typed) {
        var command = new NoteReturn(named.key(), typed.said());
        return answer(context, command.key(), typed, oversight.note(context.actor(), command));
    }

    private ModelAndView answer(RequestContext context, ReturnKey key, Typed typed, FilingResult filing) {
        return switch (filing) {
            case FilingResult.Accepted _ -> new ModelAndView("redirect:" + ChosenCells.href(key));
            case FilingResult.Refused(var reason, var _) when reason == ReturnRefusal.NOT_FOUND -> throw new NotFound();
            case FilingResult.Refused(var reason, var arguments) ->
                page(
                        context,
                        key,
                        new LookPage.Said(
                                context.t("reporting.refused." + reason.code(), arguments.toArray()),
                                false,
                                typed.said()));
            case FilingResult.Contradicted _, FilingResult.Conflict _ ->
                throw new IllegalStateException("A superior's act files nothing: " + filing);
        };
    }

    ModelAndView remind(RequestContext context, Named named) {
        var key = named.key();
        var subject = new ReminderSubject.OfReturn(key.returnId(), key.period());
        return switch (reminders.remind(context.actor(), key.unit(), subject)) {
            case ReminderResult.Reminded(var unit) ->
                page(context, key, new LookPage.Said(context.t("matrix.reminded", unit), true, ""));
            case ReminderResult.Refused(var why) when why == ReminderResult.Why.NOT_FOUND -> throw new NotFound();
            case ReminderResult.Refused(var why) ->
                page(
                        context,
                        key,
                        new LookPage.Said(context.t("notification.reminder.refused." + why.code()), false, ""));
        };
    }

    private ModelAndView page(RequestContext context, ReturnKey key, LookPage.Said said) {
        return new ModelAndView("matrix/return", "page", pages.page(context, key, said));
    }
}

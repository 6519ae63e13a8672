package org.mingcha.web.assignment;

import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.assignment.Assignments;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderSubject;
import org.mingcha.notification.Reminders;
import org.mingcha.web.casework.CaseFormHandler;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks as a superior sends them: sent, looked at, reminded of. */
@Controller
class DispatchController {
    private static final String RECEIVERS = "receivers";
    private static final String ONE = "/dispatches/{id:\\d{1,18}}";

    private final Assignments assignments;
    private final Reminders reminders;
    private final DispatchPages pages;
    private final CaseFormHandler forms;

    DispatchController(Assignments assignments, Reminders reminders, DispatchPages pages, CaseFormHandler forms) {
        this.assignments = assignments;
        this.reminders = reminders;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/dispatches")
    @Allowed
    String list(RequestContext context, @RequestParam Optional<String> before, Model model) {
        model.addAttribute("page", pages.list(context, number(before.orElse(null))));
        return "dispatch/list";
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @GetMapping("/dispatches/new")
    @Allowed({OFFICER, LEADER})
    ModelAndView blank(RequestContext context) {
        return pages.opening(context, CommandForm.Reply.NONE);
    }

    /** Each ticked box is a value of its own. */
    @PostMapping("/dispatches")
    @Allowed({OFFICER, LEADER})
    ModelAndView send(RequestContext context, @RequestParam MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>(sent.toSingleValueMap());
        var receivers = sent.get(RECEIVERS);
        if (receivers != null) {
            typed.put(RECEIVERS, String.join(" ", receivers));
        }
        return forms.open(context, pages.path(), typed);
    }

    @GetMapping(ONE)
    @Allowed
    ModelAndView one(RequestContext context, @PathVariable long id) {
        return pages.page(context, id, CommandForm.Reply.NONE);
    }

    @PostMapping(ONE + "/reminders/{unit:\\d{2,12}}")
    @Allowed({OFFICER, LEADER, INSPECTOR})
    ModelAndView remind(RequestContext context, @PathVariable long id, @PathVariable String unit) {
        var assignment = assignments.assignments(context.actor(), AssignmentQuery.of(id)).rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .map(AssignmentSummary::id)
                .findFirst()
                .orElseThrow(NotFound::new);
        var notice = switch (reminders.remind(context.actor(), unit, new ReminderSubject.OfAssignment(assignment))) {
            case ReminderResult.Reminded(var name) -> context.t("dispatch.has-reminded", name);
            case ReminderResult.Refused(var why) when why == ReminderResult.Why.NOT_FOUND -> throw new NotFound();
            case ReminderResult.Refused(var why) -> context.t("notification.reminder.refused." + why.code());
        };
        return pages.page(context, id, CommandForm.Reply.notice(notice));
    }
}

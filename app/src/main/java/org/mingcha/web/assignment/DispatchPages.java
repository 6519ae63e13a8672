package org.mingcha.web.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.AssignmentSummary;
import org.mingcha.assignment.Assignments;
import org.mingcha.assignment.DispatchView;
import org.mingcha.casework.Casework;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.Ledger;
import org.mingcha.notification.Reminders;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a superior sent, with who has answered; and the form with which it sends. */
@Component
class DispatchPages implements CasePage {
    static final Set<Role> SENDERS = Set.of(Role.OFFICER, Role.LEADER);
    private static final Set<Role> REMINDING = Set.of(Role.OFFICER, Role.LEADER, Role.INSPECTOR);
    private static final String FIELDS_OF_WORK = "fields_of_work";
    private static final int ROWS = 50;

    private final Assignments assignments;
    private final Casework casework;
    private final Ledger ledger;
    private final Reminders reminders;
    private final UnitsTable units;
    private final MingchaClock clock;

    DispatchPages(
            Assignments assignments,
            Casework casework,
            Ledger ledger,
            Reminders reminders,
            UnitsTable units,
            MingchaClock clock) {
        this.assignments = assignments;
        this.casework = casework;
        this.ledger = ledger;
        this.reminders = reminders;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "dispatches";
    }

    @Override
    public String kind() {
        return "dispatch";
    }

    private record FieldLabels(Messages words) implements CommandForm.Labels {
        @Override
        public String label(String field) {
            return "dispatch.field." + field;
        }

        @Override
        public String hint(String field) {
            var hint = label(field) + ".hint";
            return words.has(hint) ? hint : "";
        }
    }

    DispatchListPage list(RequestContext context, @Nullable Long before) {
        var page = assignments.dispatches(context.actor(), null, before, ROWS);
        return new DispatchListPage(
                context.shell(NavSection.ASSIGNMENTS, "dispatch.heading"),
                page.rows().stream().map(row -> row(context, row)).toList(),
                context.holds(SENDERS),
                page.next() == null ? "" : "/dispatches?before=" + page.next());
    }

    private static DispatchListPage.Row row(RequestContext context, DispatchView view) {
        var counts = view.counts();
        return new DispatchListPage.Row(
                "/dispatches/" + view.id(),
                new AssignmentLabels(context.words()).title(view.matter()),
                view.matter().reference(),
                view.unit().name(),
                view.dueOn().toString(),
                context.t("dispatch.progress", counts.all(), counts.answered(), counts.returned(), counts.overdue()));
    }

    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        var unit = context.unit();
        var below = units.familyOf(unit).stream()
                .filter(each -> !each.code().equals(unit.code()))
                .map(each -> new CommandFormView.Option(each.code(), each.name()))
                .toList();
        var command =
                casework.opening(kind()).orElseThrow().reader().descriptions().getFirst();
        var form = new CommandForm(
                "dispatch.new.",
                "/dispatches",
                0,
                Map.of("unit", unit.code()),
                reply.values(),
                Map.of("receivers", new Choice("check", below), FIELDS_OF_WORK, Choice.list(fieldsOfWork(context))),
                new FieldLabels(context.words()));
        var said = new CommandFormView.Said(context.t("dispatch.new.heading"), "", context.t("dispatch.new.submit"));
        return new ModelAndView(
                "dispatch/new",
                "page",
                new NewDispatchPage(
                        context.shell(NavSection.ASSIGNMENTS, "dispatch.new.heading"),
                        form.of(context, command, said, reply)));
    }

    /** As the receivers' register has them. */
    private List<CommandFormView.Option> fieldsOfWork(RequestContext context) {
        boolean english = context.preferences().english();
        return ledger.registers().find(Assignments.REGISTER).stream()
                .flatMap(register -> register.field(FIELDS_OF_WORK).stream())
                .flatMap(field -> field.choices().stream())
                .map(choice -> new CommandFormView.Option(choice.value(), english ? choice.english() : choice.value()))
                .toList();
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        var view = assignments.dispatch(context.actor(), id).orElseThrow(NotFound::new);
        var rows =
                assignments.assignments(context.actor(), AssignmentQuery.of(id)).rows();
        var title = new AssignmentLabels(context.words()).title(view.matter());
        return new ModelAndView(
                "dispatch/dispatch",
                "page",
                new DispatchDetailPage(
                        context.shellTitled(NavSection.ASSIGNMENTS, title),
                        reply.notice(),
                        id,
                        title,
                        facts(context, view),
                        receivers(context, rows)));
    }

    private static List<AssignmentDetailPage.Fact> facts(RequestContext context, DispatchView view) {
        var counts = view.counts();
        return List.of(
                fact(context, "superior", view.unit().name()),
                fact(context, "reference", view.matter().reference()),
                fact(context, "said", view.said()),
                fact(context, "sent", view.sentOn().toString()),
                fact(context, "due", view.dueOn().toString()),
                fact(context, "minutes", context.t("dispatch.minutes", view.minutes(), view.minutesOfAll())),
                fact(
                        context,
                        "progress",
                        context.t(
                                "dispatch.progress",
                                counts.all(),
                                counts.answered(),
                                counts.returned(),
                                counts.overdue())));
    }

    private static AssignmentDetailPage.Fact fact(RequestContext context, String label, String text) {
        return new AssignmentDetailPage.Fact(
                context.t("assignment.fact." + label), text.isEmpty() ? context.t("dispatch.none-said") : text);
    }

    private List<DispatchDetailPage.Receiver> receivers(RequestContext context, List<AssignmentSummary> rows) {
        var reminded =
                reminders.ofAssignments(rows.stream().map(AssignmentSummary::id).toList());
        var today = clock.today();
        boolean mayRemind = context.holds(REMINDING);
        return rows.stream()
                .map(row -> receiver(context, row, reminded.getOrDefault(row.id(), 0), today, mayRemind))
                .toList();
    }

    private static DispatchDetailPage.Receiver receiver(
            RequestContext context, AssignmentSummary row, int reminded, LocalDate today, boolean mayRemind) {
        return new DispatchDetailPage.Receiver(
                "/assignments/" + row.id(),
                row.unit().code(),
                row.unit().name(),
                new AssignmentLabels(context.words()).status(row, today),
                AssignmentLists.day(row.days().done()),
                reminded == 0 ? "" : context.t("dispatch.reminded", reminded),
                mayRemind && row.state().isOpen());
    }
}

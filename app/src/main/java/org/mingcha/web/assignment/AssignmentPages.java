package org.mingcha.web.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingcha.assignment.AssignmentView;
import org.mingcha.assignment.Assignments;
import org.mingcha.casework.Casework;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one task as one unit has it. */
@Component
class AssignmentPages implements CasePage {
    private final Assignments assignments;
    private final Casework casework;
    private final MingchaClock clock;

    AssignmentPages(Assignments assignments, Casework casework, MingchaClock clock) {
        this.assignments = assignments;
        this.casework = casework;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "assignments";
    }

    @Override
    public String kind() {
        return "assignment";
    }

    /** A task begins where it is sent. */
    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        throw new NotFound();
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        var view = assignments.find(context.actor(), id).orElseThrow(NotFound::new);
        return new ModelAndView("assignment/assignment", "page", page(context, view, reply));
    }

    private AssignmentDetailPage page(RequestContext context, AssignmentView view, CommandForm.Reply reply) {
        var labels = new AssignmentLabels(context.words());
        var row = view.row();
        var title = labels.title(row.matter());
        boolean sender = assignments.dispatch(context.actor(), row.dispatch()).isPresent();
        return new AssignmentDetailPage(
                context.shellTitled(NavSection.ASSIGNMENTS, title),
                reply.notice(),
                title,
                labels.status(row, clock.today()),
                facts(context, view),
                row.id(),
                "/ledger/" + row.entry(),
                sender ? "/dispatches/" + row.dispatch() : "",
                forms(context, view, reply),
                view.history().reversed().stream()
                        .map(look -> look(context, look))
                        .toList());
    }

    private static List<AssignmentDetailPage.Fact> facts(RequestContext context, AssignmentView view) {
        var facts = new ArrayList<AssignmentDetailPage.Fact>();
        var row = view.row();
        add(facts, context, "superior", row.superior().name());
        add(facts, context, "unit", row.unit().name());
        add(facts, context, "reference", row.matter().reference());
        add(facts, context, "said", view.said());
        add(facts, context, "sent", row.days().sent().toString());
        add(facts, context, "due", row.days().due().toString());
        add(facts, context, "minutes", context.t("assignment.minutes", row.minutes()));
        add(facts, context, "done", AssignmentLists.day(row.days().done()));
        return facts;
    }

    private static void add(List<AssignmentDetailPage.Fact> facts, RequestContext context, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new AssignmentDetailPage.Fact(context.t("assignment.fact." + label), text));
        }
    }

    private static AssignmentDetailPage.Look look(RequestContext context, AssignmentView.Look look) {
        return new AssignmentDetailPage.Look(
                context.t("assignment.state." + look.state().code()),
                context.words().minute(look.at()),
                look.said(),
                look.index() == null ? "" : look.index().toString());
    }

    private List<CommandFormView> forms(RequestContext context, AssignmentView view, CommandForm.Reply reply) {
        var forms = new CaseForms(context, this, view.row().id(), view.version(), reply);
        var reader = casework.commands(kind()).orElseThrow().reader();
        var today = Map.of("done_on", clock.today().toString());
        return view.may().stream()
                .flatMap(command -> reader.description(command).stream())
                .map(command -> forms.of(command, CaseForms.Making.of(command, today, Map.of())))
                .toList();
    }
}

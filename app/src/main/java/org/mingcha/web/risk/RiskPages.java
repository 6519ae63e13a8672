package org.mingcha.web.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Casework;
import org.mingcha.command.CommandDescription;
import org.mingcha.database.MingchaClock;
import org.mingcha.safety.risk.RiskView;
import org.mingcha.safety.risk.Risks;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CaseLabels;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one risk, and the one on which it is entered. */
@Component
class RiskPages implements CasePage {
    private static final Set<Role> PLANNING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    private static final String ASSESS = "assess";
    private static final int MONTHS_TO_REVIEW = 6;

    private final Risks risks;
    private final Casework casework;
    private final RiskKinds kinds;
    private final UnitsTable units;
    private final MingchaClock clock;

    RiskPages(Risks risks, Casework casework, RiskKinds kinds, UnitsTable units, MingchaClock clock) {
        this.risks = risks;
        this.casework = casework;
        this.kinds = kinds;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "risks";
    }

    @Override
    public String kind() {
        return Risks.REGISTER;
    }

    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        var family = units.familyOf(context.unit()).stream()
                .filter(unit -> context.actor().holds(PLANNING, unit.path()))
                .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                .toList();
        var options = kinds.options(context.words());
        var values = new HashMap<>(Map.of(
                "planned", clock.today().toString(), "kind", options.getFirst().value()));
        values.putAll(reply.values());
        var command =
                casework.opening(kind()).orElseThrow().reader().descriptions().getFirst();
        var form = new CommandForm(
                "risk.new.",
                "/risks",
                0,
                Map.of(),
                values,
                Map.of("unit", Choice.list(family), "kind", Choice.seen(options)),
                new CaseLabels(context.words(), kind(), command.name()));
        var said = new CommandFormView.Said(context.t("risk.new.heading"), "", context.t("risk.new.submit"));
        return new ModelAndView(
                "risk/new",
                "page",
                new NewRiskPage(
                        context.shell(NavSection.RISKS, "risk.new.heading"), form.of(context, command, said, reply)));
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        var view = risks.find(context.actor(), id).orElseThrow(NotFound::new);
        return new ModelAndView("risk/risk", "page", page(context, view, reply));
    }

    private RiskDetailPage page(RequestContext context, RiskView view, CommandForm.Reply reply) {
        var words = new RiskLabels(context);
        var row = view.row();
        return new RiskDetailPage(
                context.shellTitled(NavSection.RISKS, row.title()),
                view.withdrawn() ? context.t("risk.withdrawn") : reply.notice(),
                row.id(),
                row.title(),
                row.unitName(),
                "/risks?unit=" + row.unit(),
                kinds.shown(row.kind(), context.words()),
                words.score(row.score()),
                words.timing(row.timing()),
                facts(context, view),
                forms(context, view, reply),
                view.history().reversed().stream()
                        .map(look -> look(context, look))
                        .toList());
    }

    private static List<RiskDetailPage.Fact> facts(RequestContext context, RiskView view) {
        var facts = new ArrayList<RiskDetailPage.Fact>();
        var row = view.row();
        var days = row.days();
        add(facts, context, "measure", view.measure());
        add(facts, context, "owner", row.owner());
        add(facts, context, "planned", days.planned().toString());
        add(facts, context, "assessed", day(days.assessed()));
        add(facts, context, "decided", day(days.decided()));
        add(facts, context, "review", day(days.review()));
        add(facts, context, "closed", day(days.closed()));
        return facts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void add(List<RiskDetailPage.Fact> facts, RequestContext context, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new RiskDetailPage.Fact(context.t("risk.fact." + label), text));
        }
    }

    private static RiskDetailPage.Look look(RequestContext context, RiskView.Look look) {
        return new RiskDetailPage.Look(
                look.reason().isEmpty() ? context.t("risk.look.planned") : look.reason(),
                context.words().minute(look.recordedAt()),
                new RiskLabels(context).score(look.score()).label(),
                look.index() == null ? "" : look.index().toString());
    }

    private List<CommandFormView> forms(RequestContext context, RiskView view, CommandForm.Reply reply) {
        var forms = new CaseForms(context, this, view.row().id(), view.version(), reply);
        var reader = casework.commands(kind()).orElseThrow().reader();
        return view.may().stream()
                .flatMap(command -> reader.description(command).stream())
                .map(command -> form(forms, view, command))
                .toList();
    }

    private CommandFormView form(CaseForms forms, RiskView view, CommandDescription command) {
        boolean assess = command.name().equals(ASSESS);
        boolean again = assess && view.row().days().assessed() != null;
        var form =
                forms.of(command, new CaseForms.Making(again ? "review" : command.name(), initial(view), Map.of(), ""));
        return assess && view.row().score() == null && forms.reply().form().isEmpty() ? form.opened() : form;
    }

    private Map<String, String> initial(RiskView view) {
        var today = clock.today();
        var values = new HashMap<>(Map.of(
                "measure", view.measure(),
                "owner", view.row().owner(),
                "review", today.plusMonths(MONTHS_TO_REVIEW).toString(),
                "on", today.toString()));
        var score = view.row().score();
        if (score != null) {
            values.put("likelihood", Integer.toString(score.likelihood()));
            values.put("impact", Integer.toString(score.impact()));
        }
        return values;
    }
}

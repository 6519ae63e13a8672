package org.mingcha.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.Ledger;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CasePage;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one incident, and the one on which it is recorded. */
@Component
class IncidentPages implements CasePage {
    private static final List<String> TEXTS = List.of("kind", "reported_to", "cause", "lessons");

    private final Incidents incidents;
    private final Findings findings;
    private final Ledger ledger;
    private final IncidentForms forms;
    private final IncidentChoices choices;
    private final UnitsTable units;
    private final MingchaClock clock;

    IncidentPages(
            Incidents incidents,
            Findings findings,
            Ledger ledger,
            IncidentForms forms,
            IncidentChoices choices,
            UnitsTable units,
            MingchaClock clock) {
        this.incidents = incidents;
        this.findings = findings;
        this.ledger = ledger;
        this.forms = forms;
        this.choices = choices;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "incidents";
    }

    @Override
    public String kind() {
        return Incidents.REGISTER;
    }

    @Override
    public ModelAndView opening(RequestContext context, CommandForm.Reply reply) {
        boolean drill = reply.values().containsKey("drill");
        var grades = Stream.concat(
                IntStream.rangeClosed(1, 4).mapToObj(grade -> context.t("incident.grade." + grade)),
                Stream.of(context.t(
                        "incident.grade.due", choices.hours(context.unit().code()))));
        var shell = context.shell(NavSection.INCIDENTS, "incident.new.heading" + (drill ? ".drill" : ""));
        return new ModelAndView(
                "incident/new",
                "page",
                new NewIncidentPage(shell, drill, forms.opening(context, reply, drill), grades.toList()));
    }

    @Override
    public ModelAndView page(RequestContext context, long id, CommandForm.Reply reply) {
        var view = incidents.find(context.actor(), id).orElseThrow(NotFound::new);
        return new ModelAndView("incident/incident", "page", page(context, view, reply));
    }

    private IncidentDetailPage page(RequestContext context, IncidentView view, CommandForm.Reply reply) {
        var row = view.row();
        return new IncidentDetailPage(
                context.shellTitled(NavSection.INCIDENTS, row.title()),
                notice(context, view, reply),
                heading(context, view),
                facts(context, view),
                forms.of(new CaseForms(context, this, row.id(), view.version(), reply), view),
                stages(context, view),
                actions(context, view),
                raise(context, view),
                drillEntry(context, view));
    }

    private static String notice(RequestContext context, IncidentView view, CommandForm.Reply reply) {
        if (view.withdrawn()) {
            return context.t("incident.withdrawn");
        }
        if (!reply.notice().isEmpty()) {
            return reply.notice();
        }
        return view.waitsForAnother() ? context.t("incident.same-eyes") : "";
    }

    private IncidentDetailPage.Heading heading(RequestContext context, IncidentView view) {
        var words = new IncidentLabels(context);
        var row = view.row();
        var handedUp = row.handedUp();
        return new IncidentDetailPage.Heading(
                row.id(),
                row.title(),
                row.unitName(),
                "/incidents?unit=" + row.unit() + (row.drill() ? "&show=drills" : ""),
                choices.shown("severity", row.severity(), context.words()),
                row.drill(),
                row.personal(),
                words.progress(row.progress()),
                words.reporting(row),
                words.colour(row.reporting()),
                words.handedUp(handedUp, handedUp != null && handedUp.isOverdue(clock.now())));
    }

    private List<IncidentDetailPage.Fact> facts(RequestContext context, IncidentView view) {
        var facts = new ArrayList<IncidentDetailPage.Fact>();
        facts.add(fact(context, "found", view.row().times().found().text()));
        for (var field : TEXTS) {
            view.content()
                    .text(field)
                    .ifPresent(text -> facts.add(fact(
                            context,
                            field.replace('_', '-'),
                            field.equals("kind") ? choices.shown("kind", text, context.words()) : text)));
        }
        authority(context, view, facts);
        view.content()
                .text("transferred_to")
                .ifPresent(to -> facts.add(fact(
                        context,
                        "transferred",
                        context.t(
                                "incident.transferred.to",
                                choices.shown("transferred_to", to, context.words()),
                                view.content().text("transferred_on").orElse("")))));
        var reviewBy = view.row().times().reviewBy();
        if (reviewBy != null && view.may().contains("review")) {
            facts.add(fact(context, "review-by", context.t("incident.review-by.text", reviewBy)));
        }
        return facts;
    }

    private void authority(RequestContext context, IncidentView view, List<IncidentDetailPage.Fact> facts) {
        var by = view.row().times().reportBy();
        if (by != null) {
            choices.authority(view.row())
                    .ifPresent(
                            owed -> facts.add(fact(context, "owed", context.t("incident.owed.text", owed, by.text()))));
        }
        view.content()
                .text("authority")
                .ifPresent(
                        to -> facts.add(fact(context, "authority", choices.shown("authority", to, context.words()))));
    }

    private static IncidentDetailPage.Fact fact(RequestContext context, String label, String text) {
        return new IncidentDetailPage.Fact(context.t("incident." + label), text);
    }

    private static List<IncidentDetailPage.Stage> stages(RequestContext context, IncidentView view) {
        return view.stages().stream()
                .map(stage -> new IncidentDetailPage.Stage(
                        context.t("incident.stage." + stage.kind().code(), stage.by()),
                        stage.at().text(),
                        since(context, stage),
                        stage.index() == null ? "" : stage.index().toString()))
                .toList();
    }

    /** A day without an hour tells no time. */
    private static String since(RequestContext context, IncidentView.Stage stage) {
        if (stage.kind() == IncidentView.Stage.Kind.FOUND) {
            return context.t("incident.stage.start");
        }
        var words = new IncidentLabels(context);
        return stage.minutes() == null && stage.sinceLast() == null
                ? context.t("incident.minutes.unknown")
                : context.t("incident.stage.since", words.minutes(stage.minutes()), words.minutes(stage.sinceLast()));
    }

    private List<IncidentDetailPage.Action> actions(RequestContext context, IncidentView view) {
        return findings.ofEntry(context.actor(), view.row().id()).stream()
                .map(finding -> new IncidentDetailPage.Action(
                        "/findings/" + finding.id().value(),
                        finding.problem(),
                        new Status(
                                context.t("finding.state." + finding.state().code()),
                                finding.actBy() == null ? "disc" : "ring",
                                finding.actBy() == null ? "ok" : "warn")))
                .toList();
    }

    /** An inspector above may raise what has to be put right. */
    private String raise(RequestContext context, IncidentView view) {
        var raises = units.find(context.actor(), view.row().unit())
                .filter(unit -> context.actor().holds(Set.of(Role.INSPECTOR), unit.path()));
        return raises.isPresent() && !view.withdrawn()
                ? "/findings/new?entry=" + view.row().id()
                : "";
    }

    private String drillEntry(RequestContext context, IncidentView view) {
        var row = view.row();
        if (!row.drill() || row.times().reviewed() == null) {
            return "";
        }
        var day = row.happenedOn();
        var query =
                new EntryQuery(row.unit(), true, Set.of("drill"), day, day, row.title(), EntryQuery.State.ALL, null, 1);
        return ledger.entries(context.actor(), query).rows().stream()
                .map(EntrySummary::id)
                .map(id -> "/ledger/" + id.value())
                .findFirst()
                .orElse("");
    }
}

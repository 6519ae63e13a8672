package org.mingcha.web.incident;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Casework;
import org.mingcha.claims.escalation.Escalations;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.command.CommandDescription;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.UnitView;
import org.mingcha.safety.incident.IncidentView;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.casework.CaseForms;
import org.mingcha.web.casework.CaseLabels;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.CommandForm.Choice;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** The forms of incidents: what is done about one, and how one begins. */
@Component
class IncidentForms {
    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);
    /** What the register of drills asks beside what is known already. */
    private static final Set<String> OF_DRILLS = Set.of("participants", "findings", "plan");

    private final Casework casework;
    private final IncidentChoices choices;
    private final Escalations escalations;
    private final UnitsTable units;
    private final MingchaClock clock;

    IncidentForms(
            Casework casework, IncidentChoices choices, Escalations escalations, UnitsTable units, MingchaClock clock) {
        this.casework = casework;
        this.choices = choices;
        this.escalations = escalations;
        this.units = units;
        this.clock = clock;
    }

    /** Where none was sent, the first stands open. */
    List<CommandFormView> of(CaseForms forms, IncidentView view) {
        var reader = casework.commands(Incidents.REGISTER).orElseThrow().reader();
        var made = new ArrayList<CommandFormView>();
        view.may().stream()
                .flatMap(name -> reader.description(name).stream())
                .map(command -> form(forms, view, command))
                .forEach(made::add);
        if (!made.isEmpty() && forms.reply().form().isEmpty()) {
            made.set(0, made.getFirst().opened());
        }
        return made;
    }

    private CommandFormView form(CaseForms forms, IncidentView view, CommandDescription command) {
        var visit = forms.visit();
        boolean drill = view.row().drill();
        boolean review = command.name().equals("review");
        var choices = Map.of(
                "reply",
                Choice.seen(replies(visit, view)),
                "to",
                Choice.seen(this.choices.of("transferred_to", visit.words())),
                "authority",
                Choice.seen(this.choices.of("authority", visit.words())),
                "channel",
                Choice.list(this.choices.of("report_channel", visit.words())));
        var making = new CaseForms.Making(
                review && drill ? "review-drill" : command.name(), initial(command), choices, superior(view));
        if (!review) {
            return forms.of(command, making);
        }
        return forms.of(drill ? command.needing(OF_DRILLS, true) : command.without(OF_DRILLS), making);
    }

    private Map<String, String> initial(CommandDescription command) {
        var initial = new HashMap<>(Map.of("on", clock.today().toString(), "at", now(), "reply", Reply.NOTED.code()));
        if (command.name().equals("report")) {
            initial.remove("at");
        }
        return initial;
    }

    private String superior(IncidentView view) {
        var from = view.handedUp().isEmpty()
                ? view.row().unit()
                : view.handedUp().getLast().superior();
        return escalations.superior(from).map(UnitView::name).orElse("");
    }

    private static List<CommandFormView.Option> replies(RequestContext visit, IncidentView view) {
        return Stream.of(Reply.NOTED, Reply.TAKEN_OVER)
                .map(reply -> new CommandFormView.Option(
                        reply.code(),
                        visit.t(
                                "incident.step.acknowledge." + reply.code(),
                                view.row().unitName())))
                .toList();
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The form that begins one. */
    CommandFormView opening(RequestContext visit, CommandForm.Reply reply, boolean drill) {
        var command = casework.opening(Incidents.REGISTER)
                .orElseThrow()
                .reader()
                .descriptions()
                .getFirst();
        var family = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(RECORDING, unit.path()))
                .map(unit -> new CommandFormView.Option(unit.code(), unit.name()))
                .toList();
        var words = visit.words();
        var suffix = drill ? ".drill" : "";
        var initial = new HashMap<>(Map.of("found", now()));
        initial.putAll(reply.values());
        var said = new CommandFormView.Said(
                visit.t("incident.new.heading" + suffix), "", visit.t("incident.new.submit" + suffix));
        return new CommandForm(
                        "incident.new.",
                        "/incidents",
                        0,
                        drill ? Map.of("drill", "yes") : Map.of(),
                        initial,
                        Map.of(
                                "unit", Choice.list(family),
                                "severity", Choice.seen(choices.of("severity", words)),
                                "kind", Choice.seen(choices.of("kind", words))),
                        new CaseLabels(words, Incidents.REGISTER, command.name()))
                .of(visit, drill ? command : command.without(Set.of("drill")), said, reply);
    }
}

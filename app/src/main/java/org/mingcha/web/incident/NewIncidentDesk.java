package org.mingcha.web.incident;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingcha.accounts.Role;
import org.mingcha.correction.incident.FoundIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Why;
import org.mingcha.database.MingchaClock;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.StepForm.Input;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.UnitsTable;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form that records an incident or starts a drill, and takes it. */
@Component
class NewIncidentDesk {
    private static final Set<Role> RECORDING = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    private final Incidents incidents;
    private final Choices choices;
    private final UnitsTable units;
    private final MingchaClock clock;

    NewIncidentDesk(Incidents incidents, Choices choices, UnitsTable units, MingchaClock clock) {
        this.incidents = incidents;
        this.choices = choices;
        this.units = units;
        this.clock = clock;
    }

    NewIncidentPage blank(Visit visit, Typed typed) {
        return page(visit, typed, List.of(), List.of());
    }

    ModelAndView record(Visit visit, Typed typed) {
        var command = new FoundIncident(
                typed.text("unit"),
                typed.has("drill"),
                typed.text("title"),
                typed.minute("found"),
                typed.text("severity"),
                typed.text("kind"),
                typed.has("confirmed"));
        var words = new IncidentWords(visit);
        return switch (incidents.found(visit.actor(), command)) {
            case Handling.Done(var id) -> new ModelAndView("redirect:/incidents/" + id.value());
            case Handling.Repeated(var id) -> new ModelAndView("redirect:/incidents/" + id.value());
            case Handling.Overtaken(var id) -> new ModelAndView("redirect:/incidents/" + id.value());
            case Handling.Unconfirmed(var notices) -> again(page(visit, typed, List.of(), words.refusals(notices)));
            case Handling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                var faults = refusals.stream()
                        .map(each -> new StepForm.Fault(input(each.field()), words.refusal(each)))
                        .toList();
                yield again(page(visit, typed, faults, List.of()));
            }
        };
    }

    private static String input(String field) {
        return field.equals("found_at") || field.equals("happened_on") ? "found" : field;
    }

    private static ModelAndView again(NewIncidentPage page) {
        return new ModelAndView("incident/new", "page", page);
    }

    private NewIncidentPage page(Visit visit, Typed typed, List<StepForm.Fault> faults, List<String> notices) {
        boolean drill = typed.has("drill");
        var suffix = drill ? ".drill" : "";
        var said = new StepForm.Said(
                visit.t("incident.new.heading" + suffix), "", visit.t("incident.new.submit" + suffix));
        var form = new StepForm("new", "/incidents", 0, true, said, inputs(visit, typed), faults, notices);
        var shell = visit.shell(Place.INCIDENTS, "incident.new.heading" + suffix);
        return new NewIncidentPage(shell, drill, form, grades(visit));
    }

    private List<String> grades(Visit visit) {
        var grades = IntStream.rangeClosed(1, 4).mapToObj(grade -> visit.t("incident.grade." + grade));
        return Stream.concat(
                        grades,
                        Stream.of(visit.t(
                                "incident.grade.due", choices.hours(visit.unit().code()))))
                .toList();
    }

    private List<Input> inputs(Visit visit, Typed typed) {
        var words = visit.words();
        var family = units.familyOf(visit.unit()).stream()
                .filter(unit -> visit.actor().holds(RECORDING, unit.path()))
                .map(unit -> new StepForm.Option(unit.code(), unit.name()))
                .toList();
        return List.of(
                new Input("unit", "select", visit.t("incident.new.unit"), "", typed.text("unit"), family),
                new Input(
                        "title",
                        "text",
                        visit.t("incident.new.title"),
                        visit.t("incident.new.title-hint"),
                        typed.text("title"),
                        List.of()),
                Input.of("found", "datetime-local", visit.t("incident.new.found"), found(typed)),
                new Input(
                        "severity",
                        "choice",
                        visit.t("incident.new.severity"),
                        visit.t("incident.new.severity-hint"),
                        typed.text("severity"),
                        choices.of("severity", words)),
                new Input(
                        "kind",
                        "choice",
                        visit.t("incident.new.kind"),
                        visit.t("incident.new.kind-hint"),
                        typed.text("kind"),
                        choices.of("kind", words)));
    }

    private String found(Typed typed) {
        return typed.has("found")
                ? typed.text("found")
                : LocalDateTime.ofInstant(clock.now(), clock.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}

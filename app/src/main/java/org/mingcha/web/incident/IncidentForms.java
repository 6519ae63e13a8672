package org.mingcha.web.incident;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.correction.incident.Act;
import org.mingcha.correction.incident.IncidentView;
import org.mingcha.correction.incident.Step;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.StepForm.Input;
import org.mingcha.web.support.StepForm.Option;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** The forms of an incident's steps, and what they send as steps. */
@Component
class IncidentForms {
    private final Choices choices;
    private final Escalations escalations;
    private final MingchaClock clock;

    IncidentForms(Choices choices, Escalations escalations, MingchaClock clock) {
        this.choices = choices;
        this.escalations = escalations;
        this.clock = clock;
    }

    List<StepForm> of(Visit visit, IncidentView view, IncidentDetails.Reply reply) {
        var forms = new ArrayList<StepForm>();
        for (var act : Act.values()) {
            if (view.may().contains(act)) {
                forms.add(form(visit, view, act, forms.isEmpty() ? reply : reply.closed()));
            }
        }
        return forms;
    }

    private StepForm form(Visit visit, IncidentView view, Act act, IncidentDetails.Reply reply) {
        boolean back = reply.act() == act;
        boolean drill = act == Act.REVIEW && view.row().drill();
        var key = "incident.step." + act.code() + ".";
        var said = new StepForm.Said(
                visit.t(key + "heading"),
                visit.t(key + "hint", superior(view)),
                visit.t(key + "submit" + (drill ? ".drill" : "")));
        return new StepForm(
                act.code(),
                "/incidents/" + view.row().id().value() + "/" + act.code(),
                view.version(),
                back || reply.opens(),
                said,
                inputs(visit, view, act, back ? reply.typed() : Optional.empty()),
                back ? reply.faults() : List.of(),
                back ? reply.notices() : List.of());
    }

    private String superior(IncidentView view) {
        var from = view.handedUp().isEmpty()
                ? view.row().unit()
                : view.handedUp().getLast().superior();
        return escalations.superior(from).map(UnitView::name).orElse("");
    }

    private List<Input> inputs(Visit visit, IncidentView view, Act act, Optional<Typed> typed) {
        return switch (act) {
            case REPORT ->
                List.of(new Input(
                        "told",
                        "datetime-local",
                        visit.t("incident.step.report.told"),
                        visit.t("incident.step.report.told-hint"),
                        value(typed, "told", ""),
                        List.of()));
            case ACKNOWLEDGE -> List.of(reply(visit, view, typed));
            case CONTAIN, CLOSE ->
                List.of(Input.of(
                        "at",
                        "datetime-local",
                        visit.t("incident.step." + act.code() + ".at"),
                        value(typed, "at", now())));
            case TRANSFER ->
                List.of(
                        new Input(
                                "to",
                                "choice",
                                visit.t("incident.step.transfer.to"),
                                "",
                                value(typed, "to", ""),
                                choices.of("transferred_to", visit.words())),
                        day(visit, act, typed));
            case NOTIFY -> List.of(day(visit, act, typed));
            case REVIEW -> review(visit, view, typed);
        };
    }

    private Input day(Visit visit, Act act, Optional<Typed> typed) {
        var today = clock.today().toString();
        return Input.of("on", "date", visit.t("incident.step." + act.code() + ".on"), value(typed, "on", today));
    }

    private static Input reply(Visit visit, IncidentView view, Optional<Typed> typed) {
        var options = List.of(Reply.NOTED, Reply.TAKEN_OVER).stream()
                .map(reply -> new Option(
                        reply.code(),
                        visit.t(
                                "incident.step.acknowledge." + reply.code(),
                                view.row().unitName())))
                .toList();
        var label = visit.t("incident.step.acknowledge.reply");
        return new Input("reply", "choice", label, "", value(typed, "reply", Reply.NOTED.code()), options);
    }

    private static List<Input> review(Visit visit, IncidentView view, Optional<Typed> typed) {
        var names = view.row().drill()
                ? List.of("cause area", "lessons area", "participants number", "findings number", "plan text")
                : List.of("cause area", "lessons area");
        return names.stream()
                .map(each -> each.split(" "))
                .map(each -> Input.of(
                        each[0], each[1], visit.t("incident.step.review." + each[0]), value(typed, each[0], "")))
                .toList();
    }

    private static String value(Optional<Typed> typed, String name, String orElse) {
        return typed.map(form -> form.text(name)).orElse(orElse);
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** What was typed, as a step. */
    static Step step(Act act, Typed typed) {
        return switch (act) {
            case REPORT -> new Step.Report(typed.minute("told"));
            case ACKNOWLEDGE ->
                new Step.Acknowledge(Reply.of(typed.text("reply")).orElse(Reply.NOTED));
            case CONTAIN -> new Step.Contain(typed.minute("at"));
            case TRANSFER -> new Step.Transfer(typed.text("to"), typed.day("on"));
            case NOTIFY -> new Step.Notify(typed.day("on"));
            case CLOSE -> new Step.Close(typed.minute("at"));
            case REVIEW ->
                new Step.Review(
                        typed.text("cause"),
                        typed.text("lessons"),
                        new Step.DrillResult(typed.text("participants"), typed.text("findings"), typed.text("plan")));
        };
    }
}

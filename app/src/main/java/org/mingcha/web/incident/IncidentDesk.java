package org.mingcha.web.incident;

import java.util.List;
import org.mingcha.correction.incident.Act;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Why;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.StepForm;
import org.mingcha.web.support.Typed;
import org.mingcha.web.support.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of an incident's page to the incidents, and the answers back to the reader. */
@Component
class IncidentDesk {
    private final Incidents incidents;
    private final IncidentDetails details;

    IncidentDesk(Incidents incidents, IncidentDetails details) {
        this.incidents = incidents;
        this.details = details;
    }

    ModelAndView act(Visit visit, long id, Act act, Typed typed) {
        var view = details.find(visit, id);
        var step = IncidentForms.step(act, typed);
        var command = new ActOnIncident(view.row().id(), typed.seen(), step, typed.has("confirmed"));
        var words = new IncidentWords(visit);
        return switch (incidents.act(visit.actor(), command)) {
            case Handling.Done _, Handling.Repeated _ -> new ModelAndView("redirect:/incidents/" + id);
            case Handling.Overtaken _ -> {
                var answer = page(visit, id, IncidentDetails.Reply.overtaken(visit.t("incident.overtaken")));
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
            case Handling.Unconfirmed(var notices) ->
                page(visit, id, IncidentDetails.Reply.of(act, typed, List.of(), words.refusals(notices)));
            case Handling.Refused(var refusals) -> refused(visit, id, act, new Sent(typed, refusals));
        };
    }

    private record Sent(Typed typed, List<Handling.Refusal> refusals) {}

    private ModelAndView refused(Visit visit, long id, Act act, Sent sent) {
        if (sent.refusals.getFirst().why() == Why.NOT_FOUND) {
            throw new NotFound();
        }
        var words = new IncidentWords(visit);
        var faults = sent.refusals.stream()
                .map(each -> new StepForm.Fault(each.field(), words.refusal(each)))
                .toList();
        return page(visit, id, IncidentDetails.Reply.of(act, sent.typed, faults, List.of()));
    }

    private ModelAndView page(Visit visit, long id, IncidentDetails.Reply reply) {
        return new ModelAndView("incident/incident", "page", details.page(visit, details.find(visit, id), reply));
    }
}

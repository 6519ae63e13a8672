package org.mingcha.web.api.incident;

import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.FoundIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.IncidentId;
import org.mingcha.correction.incident.IncidentView;
import org.mingcha.correction.incident.Incidents;
import org.mingcha.correction.incident.Why;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs record and do to the incidents, and the answer back. */
@Component
class IncidentTaking {
    /**
     * What is sent to record an incident, or to start a drill.
     *
     * @param found when, in the body's zone
     * @param severity this and {@code kind}: the register's words
     */
    record Found(
            @Nullable String unit,
            @Nullable Boolean drill,
            @Nullable String title,
            @Nullable LocalDateTime found,
            @Nullable String severity,
            @Nullable String kind,
            @Nullable Boolean confirmed) {
        FoundIncident command() {
            return new FoundIncident(
                    text(unit),
                    Boolean.TRUE.equals(drill),
                    text(title),
                    found,
                    text(severity),
                    text(kind),
                    Boolean.TRUE.equals(confirmed));
        }
    }

    record Done(long incident, int version, String progress, String reporting) {}

    private final Incidents incidents;
    private final Desk desk;

    IncidentTaking(Incidents incidents, Desk desk) {
        this.incidents = incidents;
        this.desk = desk;
    }

    IncidentView find(Caller caller, long id) {
        return incidents.find(caller.actor(), new IncidentId(id)).orElseThrow(NotFound::new);
    }

    ResponseEntity<byte[]> found(Caller caller, Sent sent) {
        var command = sent.as(Found.class).command();
        return desk.take(caller, sent, () -> answer(caller, incidents.found(caller.actor(), command), true));
    }

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var typed = IncidentSent.of(act, sent);
        var incident = find(caller, id).row().id();
        return desk.act(caller, sent, typed, what -> {
            var command = new ActOnIncident(incident, what.seen(), what.step(), what.confirmed());
            return answer(caller, incidents.act(caller.actor(), command), false);
        });
    }

    private Answer answer(Caller caller, Handling handling, boolean made) {
        return switch (handling) {
            case Handling.Done(var id) ->
                made
                        ? Answer.created(IncidentsApiController.PATH + "/" + id.value(), done(caller, id))
                        : Answer.ok(done(caller, id));
            case Handling.Repeated(var id) -> Answer.ok(done(caller, id));
            case Handling.Overtaken _ -> Answer.overtaken(caller);
            case Handling.Unconfirmed(var notices) -> Answer.unconfirmed(caller, parts(caller, notices));
            case Handling.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, parts(caller, refusals));
            }
        };
    }

    private Done done(Caller caller, IncidentId id) {
        var view = find(caller, id.value());
        return new Done(
                id.value(),
                view.version(),
                view.row().progress().code(),
                view.row().reporting().code());
    }

    private static List<Problem.Part> parts(Caller caller, List<Handling.Refusal> refusals) {
        return refusals.stream()
                .map(each -> {
                    var code = each.why().code();
                    var sentence = caller.words().worded("incident.refused." + code, each.arguments());
                    return new Problem.Part(each.field(), code, sentence);
                })
                .distinct()
                .toList();
    }
}

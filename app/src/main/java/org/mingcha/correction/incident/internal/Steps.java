package org.mingcha.correction.incident.internal;

import static org.mingcha.correction.incident.internal.IncidentWords.CAUSE;
import static org.mingcha.correction.incident.internal.IncidentWords.CLOSED_AT;
import static org.mingcha.correction.incident.internal.IncidentWords.CLOSED_ON;
import static org.mingcha.correction.incident.internal.IncidentWords.CONTAINED_AT;
import static org.mingcha.correction.incident.internal.IncidentWords.LESSONS;
import static org.mingcha.correction.incident.internal.IncidentWords.NOTIFIED_ON;
import static org.mingcha.correction.incident.internal.IncidentWords.OUTCOME;
import static org.mingcha.correction.incident.internal.IncidentWords.REPORTED_AT;
import static org.mingcha.correction.incident.internal.IncidentWords.REPORTED_ON;
import static org.mingcha.correction.incident.internal.IncidentWords.REPORTED_TO;
import static org.mingcha.correction.incident.internal.IncidentWords.REVIEWED_ON;
import static org.mingcha.correction.incident.internal.IncidentWords.TRANSFERRED_ON;
import static org.mingcha.correction.incident.internal.IncidentWords.TRANSFERRED_TO;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.correction.escalation.Escalations;
import org.mingcha.correction.escalation.HandUp;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.correction.incident.ActOnIncident;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.Moment;
import org.mingcha.correction.incident.Step;
import org.mingcha.correction.incident.Why;
import org.mingcha.database.MingchaClock;
import org.springframework.stereotype.Component;

/** What each step does to an incident that is held. What stands in the way stops the transaction. */
@Component("incidentSteps")
class Steps {
    private final IncidentWords words;
    private final IncidentEntries entries;
    private final HandingUp handingUp;
    private final Escalations escalations;
    private final MingchaClock clock;

    Steps(
            IncidentWords words,
            IncidentEntries entries,
            HandingUp handingUp,
            Escalations escalations,
            MingchaClock clock) {
        this.words = words;
        this.entries = entries;
        this.handingUp = handingUp;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** Who takes which step, in which role. */
    record Taking(Actor actor, Role role, IncidentViews.Found found, ActOnIncident command) {
        HandUp.Signer signer() {
            return new HandUp.Signer(actor.account(), role.code());
        }
    }

    void take(Taking taking) {
        switch (taking.command.step()) {
            case Step.Report report -> report(taking, report.toldAt());
            case Step.Acknowledge(var reply) -> acknowledge(taking, reply);
            case Step.Contain(var at) -> {
                var time = time(taking, "at", at);
                entries.amend(taking, "contained", Map.of(CONTAINED_AT, time.toString()));
            }
            case Step.Transfer(var to, var on) -> {
                if (!words.isAuthority(to)) {
                    throw stopped("to", Why.CHOICE_MISSING);
                }
                var day = day(taking, on);
                entries.amend(taking, "transferred", Map.of(TRANSFERRED_TO, to, TRANSFERRED_ON, day.toString()));
            }
            case Step.Notify(var on) ->
                entries.amend(
                        taking, "notified", Map.of(NOTIFIED_ON, day(taking, on).toString()));
            case Step.Close(var at) -> close(taking, time(taking, "at", at));
            case Step.Review review -> review(taking, review);
        }
    }

    private void report(Taking taking, @Nullable LocalDateTime toldAt) {
        var standing = taking.found.standing();
        var superior = handingUp.send(taking);
        var content = standing.content();
        if (content.text(REPORTED_AT).isEmpty() && content.text(REPORTED_ON).isEmpty()) {
            var at = toldAt == null ? now() : time(taking, "told", toldAt);
            entries.amend(taking, "reported", Map.of(REPORTED_AT, at.toString(), REPORTED_TO, superior));
        }
    }

    private void acknowledge(Taking taking, Reply reply) {
        var sent = taking.found.standing().waiting().orElseThrow();
        escalations.acknowledge(sent, reply, taking.signer());
    }

    private void close(Taking taking, LocalDateTime at) {
        entries.amend(
                taking,
                "closed",
                Map.of(
                        CLOSED_AT, at.toString(),
                        CLOSED_ON, at.toLocalDate().toString(),
                        OUTCOME, words.done()));
    }

    private void review(Taking taking, Step.Review review) {
        if (review.lessons().isBlank()) {
            throw stopped("lessons", Why.TEXT_MISSING);
        }
        entries.amend(
                taking,
                "reviewed",
                Map.of(
                        REVIEWED_ON, clock.today().toString(),
                        CAUSE, review.cause(),
                        LESSONS, review.lessons()));
        var result = review.result();
        if (taking.found.standing().row().drill() && result != null) {
            entries.enterDrill(taking, result);
        }
    }

    private LocalDateTime time(Taking taking, String field, @Nullable LocalDateTime at) {
        if (at == null) {
            throw stopped(field, Why.TIME_MISSING);
        }
        if (at.isAfter(now())) {
            throw stopped(field, Why.TIME_TO_COME);
        }
        notBefore(taking, field, Moment.of(at));
        return at;
    }

    private LocalDate day(Taking taking, @Nullable LocalDate on) {
        if (on == null) {
            throw stopped("on", Why.TIME_MISSING);
        }
        if (on.isAfter(clock.today())) {
            throw stopped("on", Why.TIME_TO_COME);
        }
        notBefore(taking, "on", Moment.of(on));
        return on;
    }

    private static void notBefore(Taking taking, String field, Moment at) {
        var found = taking.found.standing().row().times().found();
        if (found.isAfter(at)) {
            throw new Answers.Stopped(Handling.refused(field, Why.TIME_BEFORE, found.text()));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.now(), clock.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Answers.Stopped stopped(String field, Why why) {
        return new Answers.Stopped(Handling.refused(field, why));
    }
}

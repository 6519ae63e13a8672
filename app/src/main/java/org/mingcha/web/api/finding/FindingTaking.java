package org.mingcha.web.api.finding;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.ActOnFinding;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Level;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.inspection.finding.Why;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.finding.FindingWords;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs raise and do to the findings, and the answer back. */
@Component
class FindingTaking {
    /**
     * What is sent to raise a finding.
     *
     * @param owner the post that has to put it right
     * @param assessment this and what follows: what it comes from, if from anything
     */
    record Raised(
            @Nullable String unit,
            @Nullable String problem,
            @Nullable String level,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable Long assessment,
            @Nullable String item,
            @Nullable Long draw,
            @Nullable Long entry,
            @Nullable Boolean confirmed) {
        RaiseFinding command(Level grave) {
            return new RaiseFinding(
                    text(unit),
                    Origin.of(assessment, text(item), draw, entry),
                    grave,
                    text(problem),
                    text(owner),
                    due,
                    List.of(),
                    Boolean.TRUE.equals(confirmed));
        }
    }

    record Done(long finding, int version, String state) {}

    private final Findings findings;
    private final Desk desk;

    FindingTaking(Findings findings, Desk desk) {
        this.findings = findings;
        this.desk = desk;
    }

    FindingView find(Caller caller, long id) {
        return findings.find(caller.actor(), new FindingId(id)).orElseThrow(NotFound::new);
    }

    ResponseEntity<byte[]> raise(Caller caller, Sent sent) {
        var typed = sent.as(Raised.class);
        var choices = new Choices(caller);
        var level = choices.required("level", typed.level(), Level::of);
        return desk.take(caller, sent, choices, () -> {
            var command = typed.command(requireNonNull(level));
            return answer(caller, findings.raise(caller.actor(), command), true);
        });
    }

    ResponseEntity<byte[]> act(Caller caller, long id, String act, Sent sent) {
        var typed = FindingSent.of(act, sent);
        var finding = find(caller, id).row().id();
        return desk.act(caller, sent, typed, what -> {
            var command = new ActOnFinding(finding, what.seen(), what.step(), List.of(), what.confirmed());
            return answer(caller, findings.act(caller.actor(), command), false);
        });
    }

    private Answer answer(Caller caller, Moving moving, boolean made) {
        var words = new FindingWords(caller.words());
        return switch (moving) {
            case Moving.Done(var id, var _) ->
                made
                        ? Answer.created(FindingsApiController.PATH + "/" + id.value(), done(caller, id))
                        : Answer.ok(done(caller, id));
            case Moving.Repeated(var id) -> Answer.ok(done(caller, id));
            case Moving.Overtaken _ -> Answer.overtaken(caller);
            case Moving.Unconfirmed(var notices) -> Answer.unconfirmed(caller, words.parts(notices));
            case Moving.Refused(var refusals) -> {
                if (refusals.getFirst().why() == Why.NOT_FOUND) {
                    throw new NotFound();
                }
                yield Answer.refused(caller, words.parts(refusals));
            }
        };
    }

    private Done done(Caller caller, FindingId id) {
        var row = find(caller, id.value()).row();
        return new Done(id.value(), row.version(), row.state().code());
    }
}

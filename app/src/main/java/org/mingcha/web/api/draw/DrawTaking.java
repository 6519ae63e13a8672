package org.mingcha.web.api.draw;

import static org.mingcha.web.api.ActSent.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.RevealSecret;
import org.mingcha.inspection.draw.Side;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.web.api.Answer;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Desk;
import org.mingcha.web.api.Sent;
import org.mingcha.web.draw.Refusals;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs open and do to the spot checks, whose steps are each done once, and the answer back. */
@Component
class DrawTaking {
    /** Whose draw it is, is nobody's business who has no part in it. */
    private static final Set<Reason> HIDDEN = Set.of(Reason.NOT_INSPECTOR, Reason.NOT_INSPECTED, Reason.UNIT_UNKNOWN);

    record Secret(@Nullable String secret) {}

    /**
     * The public randomness.
     *
     * @param published as its source publishes it
     * @param born when its source published it
     */
    record Randomness(@Nullable String published, @Nullable OffsetDateTime born) {}

    record Nothing() {}

    record Done(long draw, String state) {}

    private final SpotChecks draws;
    private final DrawReading reading;
    private final Desk desk;

    DrawTaking(SpotChecks draws, DrawReading reading, Desk desk) {
        this.draws = draws;
        this.reading = reading;
        this.desk = desk;
    }

    ResponseEntity<byte[]> commit(Caller caller, Sent sent) {
        var choices = new Choices(caller);
        var command = sent.as(Committed.class).command(choices);
        return desk.takeApart(
                caller,
                sent,
                () -> choices.refusal().orElseGet(() -> {
                    var step = command.map(each -> draws.commit(caller.actor(), each))
                            .orElseGet(() -> DrawCommandResult.Refused.of(Reason.FILTER));
                    return answer(caller, step, true);
                }));
    }

    ResponseEntity<byte[]> reveal(Caller caller, long draw, Side side, Sent sent) {
        var command = new RevealSecret(draw, side, text(sent.as(Secret.class).secret()));
        return desk.takeApart(caller, sent, () -> answer(caller, draws.reveal(caller.actor(), command), false));
    }

    ResponseEntity<byte[]> randomness(Caller caller, long draw, Sent sent) {
        var typed = sent.as(Randomness.class);
        var born = typed.born() == null ? Instant.EPOCH : typed.born().toInstant();
        var command = new RecordRandomness(draw, text(typed.published()), born);
        return desk.takeApart(caller, sent, () -> answer(caller, draws.record(caller.actor(), command), false));
    }

    ResponseEntity<byte[]> result(Caller caller, long draw, Sent sent) {
        sent.as(Nothing.class);
        return desk.takeApart(caller, sent, () -> answer(caller, draws.result(caller.actor(), draw), false));
    }

    private Answer answer(Caller caller, DrawCommandResult step, boolean made) {
        return switch (step) {
            case DrawCommandResult.Done(var no) -> {
                var done = new Done(no, reading.find(caller.actor(), no).state().code());
                yield made ? Answer.created(DrawsApiController.PATH + "/" + no, done) : Answer.ok(done);
            }
            case DrawCommandResult.Unknown() -> throw new NotFound();
            case DrawCommandResult.Refused refused -> {
                if (HIDDEN.contains(refused.reason())) {
                    throw new NotFound();
                }
                var sentence = Refusals.of(caller.words(), refused);
                var part = new Problem.Part("", refused.reason().code(), sentence);
                yield Answer.refused(caller, List.of(part));
            }
        };
    }
}

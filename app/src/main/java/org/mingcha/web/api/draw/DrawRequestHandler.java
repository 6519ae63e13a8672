package org.mingcha.web.api.draw;

import static org.mingcha.web.api.ActBody.text;

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
import org.mingcha.web.api.ApiRequest;
import org.mingcha.web.api.ApiResponse;
import org.mingcha.web.api.Caller;
import org.mingcha.web.api.ChoiceReader;
import org.mingcha.web.api.IdempotentExecutor;
import org.mingcha.web.draw.DrawRefusals;
import org.mingcha.web.support.ApiProblem;
import org.mingcha.web.support.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes what programs open and do to the spot checks, whose steps are each done once, and the answer back. */
@Component
class DrawRequestHandler {
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
    private final DrawList reading;
    private final IdempotentExecutor executor;

    DrawRequestHandler(SpotChecks draws, DrawList reading, IdempotentExecutor executor) {
        this.draws = draws;
        this.reading = reading;
        this.executor = executor;
    }

    ResponseEntity<byte[]> commit(Caller caller, ApiRequest request) {
        var choices = new ChoiceReader(caller);
        var command = request.as(DrawCommitBody.class).command(choices);
        return executor.takeApart(
                caller,
                request,
                () -> choices.refusal().orElseGet(() -> {
                    var step = command.map(each -> draws.commit(caller.actor(), each))
                            .orElseGet(() -> DrawCommandResult.Refused.of(Reason.FILTER));
                    return answer(caller, step, true);
                }));
    }

    ResponseEntity<byte[]> reveal(Caller caller, long draw, Side side, ApiRequest request) {
        var command = new RevealSecret(draw, side, text(request.as(Secret.class).secret()));
        return executor.takeApart(caller, request, () -> answer(caller, draws.reveal(caller.actor(), command), false));
    }

    ResponseEntity<byte[]> randomness(Caller caller, long draw, ApiRequest request) {
        var typed = request.as(Randomness.class);
        var born = typed.born() == null ? Instant.EPOCH : typed.born().toInstant();
        var command = new RecordRandomness(draw, text(typed.published()), born);
        return executor.takeApart(caller, request, () -> answer(caller, draws.record(caller.actor(), command), false));
    }

    ResponseEntity<byte[]> result(Caller caller, long draw, ApiRequest request) {
        request.as(Nothing.class);
        return executor.takeApart(caller, request, () -> answer(caller, draws.result(caller.actor(), draw), false));
    }

    private ApiResponse answer(Caller caller, DrawCommandResult step, boolean made) {
        return switch (step) {
            case DrawCommandResult.Done(var no) -> {
                var done = new Done(no, reading.find(caller.actor(), no).state().code());
                yield made ? ApiResponse.created(DrawsApiController.PATH + "/" + no, done) : ApiResponse.ok(done);
            }
            case DrawCommandResult.Unknown() -> throw new NotFound();
            case DrawCommandResult.Refused refused -> {
                if (HIDDEN.contains(refused.reason())) {
                    throw new NotFound();
                }
                var sentence = DrawRefusals.of(caller.words(), refused);
                var part = new ApiProblem.Part("", refused.reason().code(), sentence);
                yield ApiResponse.refused(caller, List.of(part));
            }
        };
    }
}

package org.mingcha.inspection.draw.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.draw.DrawReveal;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.DrawCommandResult.Reason;
import org.mingcha.inspection.draw.RecordRandomness;
import org.mingcha.inspection.draw.RevealSecret;
import org.mingcha.inspection.draw.Side;
import org.mingcha.tlog.Hash;
import org.springframework.stereotype.Component;

/** The secrets, until the deadline; then, once, the public randomness. */
@Component
public class DrawRevealHandler {
    private static final int LONGEST_PUBLISHED = 20_000;

    private final DrawContext context;

    DrawRevealHandler(DrawContext context) {
        this.context = context;
    }

    public DrawCommandResult reveal(Actor actor, RevealSecret command) {
        var draw = context.draw(actor, command.draw());
        if (draw.isEmpty() || command.side() == Side.PUBLIC) {
            return new DrawCommandResult.Unknown();
        }
        boolean inspecting = command.side() == Side.INSPECTOR;
        var role = inspecting
                ? context.role(actor, draw.get().unit(), DrawContext.INSPECTING)
                : context.role(actor, draw.get().inspected(), DrawContext.INSPECTED);
        if (role.isEmpty()) {
            return DrawCommandResult.Refused.of(inspecting ? Reason.NOT_INSPECTOR : Reason.NOT_INSPECTED);
        }
        var secret = Secret.parse(command.secret());
        if (secret.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.SECRET);
        }
        if (!Secret.digest(secret.get()).equals(draw.get().digest(command.side()))) {
            return DrawCommandResult.Refused.of(Reason.SECRET_OTHER);
        }
        context.log().seal();
        var shown = new DrawReveal(command.draw(), command.side().code(), secret.get(), null);
        return context.alone(() ->
                again(shown).orElseGet(() -> seal(draw.get(), new DrawContext.Voice(actor, role.get()), shown)));
    }

    /** The digest was checked: what was shown before by this side is the same secret. */
    private Optional<DrawCommandResult> again(DrawReveal shown) {
        return context.acts().find(shown.draw(), shown.side()).map(act -> new DrawCommandResult.Done(shown.draw()));
    }

    private DrawCommandResult seal(DrawRecord draw, DrawContext.Voice voice, DrawReveal shown) {
        if (!context.record(draw.record()).isSealed()) {
            return DrawCommandResult.Refused.of(Reason.COMMIT_UNSEALED);
        }
        var done = context.acts().of(draw.no()).stream().map(DrawActRecord::act).collect(Collectors.toSet());
        if (!new DrawStage(draw.revealBy(), done).takesSecrets(context.clock().now())) {
            return DrawCommandResult.Refused.of(Reason.LATE, draw.revealBy());
        }
        var act = append(draw, voice, shown, null);
        // The log dates the leaf after we looked at the clock; a verifier goes by the leaf.
        return act.recordedAt().isAfter(draw.revealBy())
                ? DrawCommandResult.Refused.of(Reason.LATE, draw.revealBy())
                : new DrawCommandResult.Done(draw.no());
    }

    public DrawCommandResult record(Actor actor, RecordRandomness command) {
        var draw = context.draw(actor, command.draw());
        if (draw.isEmpty()) {
            return new DrawCommandResult.Unknown();
        }
        var role = context.role(actor, draw.get().unit(), DrawContext.INSPECTING);
        if (role.isEmpty()) {
            return DrawCommandResult.Refused.of(Reason.NOT_INSPECTOR);
        }
        var published = normal(command.published());
        if (published.isEmpty() || published.length() > LONGEST_PUBLISHED) {
            return DrawCommandResult.Refused.of(Reason.RANDOMNESS_EMPTY);
        }
        context.log().seal();
        var born = java.time.Instant.ofEpochMilli(command.bornAt().toEpochMilli());
        var shown = new DrawReveal(command.draw(), DrawReveal.PUBLIC, DrawReveal.randomness(published), born);
        return context.alone(() -> recorded(shown)
                .or(() -> hindrance(draw.get(), shown))
                .orElseGet(() -> {
                    append(draw.get(), new DrawContext.Voice(actor, role.get()), shown, published);
                    return new DrawCommandResult.Done(draw.get().no());
                }));
    }

    /** Space around it is the copying's; digits of a hexadecimal number may come in capitals. */
    private static String normal(String typed) {
        return Secret.parse(typed).map(Hash::hex).orElse(typed.strip());
    }

    private Optional<DrawCommandResult> recorded(DrawReveal shown) {
        return context.acts()
                .find(shown.draw(), DrawReveal.PUBLIC)
                .map(act -> act.value().equals(shown.value())
                        ? new DrawCommandResult.Done(shown.draw())
                        : DrawCommandResult.Refused.of(Reason.RANDOMNESS_OTHER));
    }

    private Optional<DrawCommandResult> hindrance(DrawRecord draw, DrawReveal shown) {
        if (!context.record(draw.record()).isSealed()) {
            return Optional.of(DrawCommandResult.Refused.of(Reason.COMMIT_UNSEALED));
        }
        var born = java.util.Objects.requireNonNull(shown.bornAt());
        return new DrawStage(draw.revealBy(), Set.of())
                .randomnessRefusal(born, context.clock().now())
                .map(reason -> DrawCommandResult.Refused.of(reason, draw.revealBy()));
    }

    private DrawActRecord append(
            DrawRecord draw,
            DrawContext.Voice voice,
            DrawReveal shown,
            @org.jspecify.annotations.Nullable String published) {
        var record = context.log().append(context.fact("draw.reveal", draw, voice, shown.content()));
        var at = context.record(record.value()).recordedAt();
        var act = new DrawActRecord(shown.side(), record.value(), at, shown.value(), published, shown.bornAt());
        context.acts().insert(draw.no(), act);
        return act;
    }
}

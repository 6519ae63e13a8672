package org.mingcha.web.api.claim;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.ClaimId;
import org.mingcha.correction.Consequence;
import org.mingcha.correction.Help;
import org.mingcha.correction.Knowledge;
import org.mingcha.correction.LevelTable;
import org.mingcha.correction.Step;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.web.api.ActSent;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on a claim. */
interface ClaimSent extends ActSent<Step> {
    /** Nothing but what was seen. */
    record Bare(@Nullable Integer version) {
        ActSent<Step> as(Supplier<Step> step) {
            return new Free<>(version, null, step);
        }
    }

    record Assess(
            @Nullable Integer version,
            @Nullable String consequence,
            @Nullable String knowledge) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var one = choices.required("consequence", consequence, Consequence::of);
            var other = choices.required("knowledge", knowledge, Knowledge::of);
            return () -> new Step.Assess(new LevelTable.Basis(requireNonNull(one), requireNonNull(other)));
        }
    }

    record GiveBack(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable Boolean confirmed) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.GiveBack(text(reason));
        }
    }

    record Publish(@Nullable Integer version, @Nullable String slug) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Publish(text(slug));
        }
    }

    /** @param to number of the claim whose answer serves this one too */
    record Join(@Nullable Integer version, @Nullable Long to) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Join(new ClaimId(to == null ? 0 : to));
        }
    }

    record Escalate(@Nullable Integer version, @Nullable String help) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var wanted = choices.required("help", help, Help::of);
            return () -> new Step.Escalate(requireNonNull(wanted));
        }
    }

    record Acknowledge(@Nullable Integer version, @Nullable String reply) implements ClaimSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var chosen = choices.required("reply", reply, Reply::of);
            return () -> new Step.Acknowledge(requireNonNull(chosen));
        }
    }

    static ActSent<Step> of(String act, Sent sent) {
        return switch (act) {
            case "assess" -> sent.as(Assess.class);
            case "submit" -> sent.as(Bare.class).as(Step.Submit::new);
            case "give-back" -> sent.as(GiveBack.class);
            case "approve" -> sent.as(Bare.class).as(Step.Approve::new);
            case "publish" -> sent.as(Publish.class);
            case "join" -> sent.as(Join.class);
            case "separate" -> sent.as(Bare.class).as(Step.Separate::new);
            case "escalate" -> sent.as(Escalate.class);
            case "acknowledge" -> sent.as(Acknowledge.class);
            default -> throw new NotFound();
        };
    }
}

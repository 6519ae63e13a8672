package org.mingcha.web.api.incident;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.correction.escalation.Reply;
import org.mingcha.correction.incident.Step;
import org.mingcha.web.api.ActSent;
import org.mingcha.web.api.Choices;
import org.mingcha.web.api.Sent;
import org.mingcha.web.support.NotFound;

/** What programs send to act on an incident. */
interface IncidentSent extends ActSent<Step> {
    /** @param at when it was reported, which without it is hereby, or contained, or closed */
    record At(@Nullable Integer version, @Nullable LocalDateTime at) {
        ActSent<Step> as(Function<@Nullable LocalDateTime, Step> step) {
            return new Free<>(version, null, () -> step.apply(at));
        }
    }

    record Acknowledge(@Nullable Integer version, @Nullable String reply) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var chosen = choices.required("reply", reply, Reply::of);
            return () -> new Step.Acknowledge(requireNonNull(chosen));
        }
    }

    /** @param to an authority: one of the register's words */
    record Transfer(
            @Nullable Integer version,
            @Nullable String to,
            @Nullable LocalDate on) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Transfer(text(to), on);
        }
    }

    record Notify(@Nullable Integer version, @Nullable LocalDate on) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Notify(on);
        }
    }

    /** @param participants this and what follows: of a drill */
    record Review(
            @Nullable Integer version,
            @Nullable String cause,
            @Nullable String lessons,
            @Nullable String participants,
            @Nullable String findings,
            @Nullable String plan,
            @Nullable Boolean confirmed)
            implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var result = new Step.DrillResult(text(participants), text(findings), text(plan));
            return () -> new Step.Review(text(cause), text(lessons), result);
        }
    }

    static ActSent<Step> of(String act, Sent sent) {
        return switch (act) {
            case "report" -> sent.as(At.class).as(Step.Report::new);
            case "acknowledge" -> sent.as(Acknowledge.class);
            case "contain" -> sent.as(At.class).as(Step.Contain::new);
            case "transfer" -> sent.as(Transfer.class);
            case "notify" -> sent.as(Notify.class);
            case "close" -> sent.as(At.class).as(Step.Close::new);
            case "review" -> sent.as(Review.class);
            default -> throw new NotFound();
        };
    }
}

package org.mingcha.web.api.incident;

import static java.util.Objects.requireNonNull;
import static org.mingcha.web.api.ActSent.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
    /** @param at when it was told before; null: hereby */
    record Report(@Nullable Integer version, @Nullable LocalDateTime at) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Report(at);
        }
    }

    record Acknowledge(@Nullable Integer version, @Nullable String reply) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            var chosen = choices.required("reply", reply, Reply::of);
            return () -> new Step.Acknowledge(requireNonNull(chosen));
        }
    }

    record Contain(@Nullable Integer version, @Nullable LocalDateTime at) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Contain(at);
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

    record Close(@Nullable Integer version, @Nullable LocalDateTime at) implements IncidentSent {
        @Override
        public Supplier<Step> step(Choices choices) {
            return () -> new Step.Close(at);
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

    static IncidentSent of(String act, Sent sent) {
        return switch (act) {
            case "report" -> sent.as(Report.class);
            case "acknowledge" -> sent.as(Acknowledge.class);
            case "contain" -> sent.as(Contain.class);
            case "transfer" -> sent.as(Transfer.class);
            case "notify" -> sent.as(Notify.class);
            case "close" -> sent.as(Close.class);
            case "review" -> sent.as(Review.class);
            default -> throw new NotFound();
        };
    }
}

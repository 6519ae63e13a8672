package org.mingcha.web.claim;

import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Channel;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.ClaimSummary;
import org.mingcha.claims.EscalationView;
import org.mingcha.claims.RiskLevel;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** How claims are put into words. */
public final class ClaimLabels {
    private final Messages messages;

    public ClaimLabels(Messages messages) {
        this.messages = messages;
    }

    Status status(ClaimSummary row) {
        if (row.overdue() && row.state() != ClaimState.JOINED) {
            return new Status(
                    messages.of(
                            "claim.overdue",
                            messages.of("claim.state." + row.state().code())),
                    "tri",
                    "bad");
        }
        return status(row.state());
    }

    private Status status(ClaimState state) {
        return new Status(messages.of("claim.state." + state.code()), shape(state), colour(state));
    }

    private static String shape(ClaimState state) {
        return switch (state) {
            case RECEIVED -> "ring";
            case CHECKING -> "quart";
            case SUBMITTED -> "half";
            case APPROVED -> "glass";
            case PUBLISHED, ANSWERED -> "disc";
            case JOINED -> "dot";
            case WITHDRAWN -> "none";
        };
    }

    private static String colour(ClaimState state) {
        return switch (state) {
            case RECEIVED, CHECKING -> "warn";
            case SUBMITTED, APPROVED -> "wait";
            case PUBLISHED, ANSWERED -> "ok";
            case JOINED, WITHDRAWN -> "mute";
        };
    }

    String came(@Nullable Channel came) {
        return came == null ? "" : messages.of("claim.field.came." + came.code());
    }

    String level(@Nullable RiskLevel level) {
        return level == null ? "" : messages.of("claim.level." + level.code());
    }

    String sentence(ClaimSummary row) {
        return row.claim().isEmpty() ? messages.of("claim.erased") : row.claim();
    }

    Status status(EscalationView sent) {
        var acknowledged = sent.acknowledged();
        if (acknowledged != null) {
            return new Status(messages.of("claim.reply." + acknowledged.reply().code()), "disc", "ok");
        }
        return sent.overdue()
                ? new Status(messages.of("claim.reply.overdue"), "tri", "bad")
                : new Status(messages.of("claim.reply.waiting"), "half", "wait");
    }

    /** 9 hours, 3 days: rounded to what one would say. */
    String span(@Nullable Long minutes) {
        if (minutes == null) {
            return messages.of("claim.span.none");
        }
        if (minutes < 120) {
            return messages.of("claim.span.minutes", minutes);
        }
        return minutes < 48 * 60
                ? messages.of("claim.span.hours", Math.round(minutes / 60.0))
                : messages.of("claim.span.days", Math.round(minutes / 1440.0));
    }
}

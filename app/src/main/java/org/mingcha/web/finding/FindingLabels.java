package org.mingcha.web.finding;

import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** How findings are put into words. */
public final class FindingLabels {
    private final Messages messages;

    public FindingLabels(Messages messages) {
        this.messages = messages;
    }

    Status status(FindingSummary row) {
        return row.overdueDays() > 0
                ? new Status(messages.of("finding.overdue", row.overdueDays()), "tri", "bad")
                : status(row.state());
    }

    Status status(FindingState state) {
        return new Status(messages.of("finding.state." + state.code()), shape(state), colour(state));
    }

    private static String shape(FindingState state) {
        return switch (state) {
            case OPEN -> "ring";
            case UNDERWAY -> "quart";
            case EXTENSION_ASKED -> "glass";
            case APPEALED -> "neq";
            case SUBMITTED, VERIFIED -> "half";
            case CLOSED -> "disc";
            case WITHDRAWN -> "none";
        };
    }

    private static String colour(FindingState state) {
        return switch (state) {
            case OPEN, UNDERWAY -> "warn";
            case EXTENSION_ASKED, APPEALED, SUBMITTED, VERIFIED -> "wait";
            case CLOSED -> "ok";
            case WITHDRAWN -> "mute";
        };
    }

    String level(FindingSummary row) {
        return messages.of("finding.field.level." + row.level().code());
    }

    String problem(FindingSummary row) {
        return row.problem().isEmpty() ? messages.of("finding.erased") : row.problem();
    }
}

package org.mingcha.web.risk;

import org.jspecify.annotations.Nullable;
import org.mingcha.safety.risk.Score;
import org.mingcha.safety.risk.Timing;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;

/** How risks are put into words. */
record RiskLabels(RequestContext visit) {
    Status score(@Nullable Score score) {
        if (score == null) {
            return new Status(visit.t("risk.unscored"), "ring", "wait");
        }
        var label = visit.t("risk.score." + score.band().code(), score.value());
        return switch (score.band()) {
            case LOW -> new Status(label, "ring", "mute");
            case MEDIUM -> new Status(label, "half", "warn");
            case HIGH -> new Status(label, "disc", "warn");
        };
    }

    Status timing(Timing timing) {
        var label = visit.t("risk.timing." + timing.code());
        return switch (timing) {
            case UNDECIDED -> new Status(label, "ring", "wait");
            case BEFORE -> new Status(label, "disc", "ok");
            case AFTER, NEVER -> new Status(label, "tri", "warn");
        };
    }
}

package org.mingcha.web.incident;

import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.Escalation;
import org.mingcha.safety.incident.IncidentProgress;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.ReportingState;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;

/** How incidents are put into words. */
record IncidentLabels(RequestContext visit) {
    Status progress(IncidentProgress progress) {
        var label = visit.t("incident.progress." + progress.code());
        return switch (progress) {
            case OPEN -> new Status(label, "ring", "warn");
            case CONTAINED -> new Status(label, "half", "wait");
            case CLOSED -> new Status(label, "disc", "ok");
            case REVIEWED -> new Status(label, "disc", "mute");
        };
    }

    /** Red is for overdue only. */
    String colour(ReportingState reporting) {
        return switch (reporting) {
            case OVERDUE -> "bad";
            case DUE, LATE -> "warn";
            case REPORTED, FREE -> "mute";
        };
    }

    String reporting(IncidentSummary row) {
        var by = row.times().reportBy();
        var leaks = row.personal() && row.reporting() == ReportingState.DUE ? ".leak" : "";
        return visit.t("incident.report." + row.reporting().code() + leaks, by == null ? "" : by.text());
    }

    /** Empty: it was not handed up. */
    String handedUp(@Nullable Escalation handedUp, boolean overdue) {
        if (handedUp == null) {
            return "";
        }
        var state = handedUp.acknowledged() != null ? "acknowledged" : overdue ? "overdue" : "waiting";
        return visit.t(
                "incident.handed." + state,
                handedUp.superiorName(),
                visit.words().minute(handedUp.dueAt()));
    }

    String minutes(@Nullable Long minutes) {
        if (minutes == null) {
            return visit.t("incident.minutes.unknown");
        }
        return minutes < 60
                ? visit.t("incident.minutes", minutes)
                : visit.t("incident.hours", minutes / 60, minutes % 60);
    }
}

package org.mingcha.safety.incident.internal;

import org.mingcha.database.Coded;
import org.mingcha.safety.incident.IncidentProgress;

/** How far an incident has come; of a withdrawn one nothing is done any more. */
enum IncidentState implements Coded {
    OPEN,
    CONTAINED,
    CLOSED,
    REVIEWED,
    WITHDRAWN;

    static IncidentState of(IncidentFile file) {
        return file.entry().withdrawn() ? WITHDRAWN : of(file.row().progress());
    }

    private static IncidentState of(IncidentProgress progress) {
        return switch (progress) {
            case OPEN -> OPEN;
            case CONTAINED -> CONTAINED;
            case CLOSED -> CLOSED;
            case REVIEWED -> REVIEWED;
        };
    }
}

package org.mingcha.correction.incident;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.incident.internal.IncidentViews;
import org.mingcha.correction.incident.internal.IncidentWriting;
import org.springframework.stereotype.Service;

/**
 * Incidents and drills. What is known of one is its entry in the ledger, amended step by step, and its hand-overs up the
 * line; nothing else is kept. A drill goes the same way, marked in its leaf, and is counted nowhere but among drills.
 */
@Service
public class Incidents {
    /** The register that this is about. */
    public static final String REGISTER = "incident";

    private final IncidentWriting writing;
    private final IncidentViews views;

    Incidents(IncidentWriting writing, IncidentViews views) {
        this.writing = writing;
        this.views = views;
    }

    public Handling found(Actor actor, FoundIncident command) {
        return writing.found(actor, command);
    }

    public Handling act(Actor actor, ActOnIncident command) {
        return writing.act(actor, command);
    }

    public IncidentPage incidents(Actor actor, IncidentQuery query) {
        return views.page(actor, query);
    }

    public Optional<IncidentView> find(Actor actor, IncidentId id) {
        return views.find(actor, id);
    }

    /** The incident that has a version at this log index: how reports and commands name it. */
    public Optional<IncidentView> at(Actor actor, long logIndex) {
        return views.at(actor, logIndex);
    }
}

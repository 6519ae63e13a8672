package org.mingcha.correction.incident;

import java.util.Optional;
import org.mingcha.accounts.Actor;

/**
 * Incidents and drills. What is known of one is its entry in the ledger, amended step by step, and its hand-overs up the
 * line; nothing else is kept. A drill goes the same way, marked in its leaf, and is counted nowhere but among drills.
 */
public interface Incidents {
    /** The register that this is about. */
    String REGISTER = "incident";

    Handling found(Actor actor, FoundIncident command);

    Handling act(Actor actor, ActOnIncident command);

    IncidentPage incidents(Actor actor, IncidentQuery query);

    Optional<IncidentView> find(Actor actor, IncidentId id);

    /** The incident that has a version at this log index: how reports and commands name it. */
    Optional<IncidentView> at(Actor actor, long logIndex);
}

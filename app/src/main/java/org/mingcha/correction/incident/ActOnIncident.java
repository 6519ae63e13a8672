package org.mingcha.correction.incident;

/**
 * The next step.
 *
 * @param seen number of acts that the actor had seen: who acts on an older state is told so
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record ActOnIncident(IncidentId incident, int seen, Step step, boolean confirmed) {
    public ActOnIncident(IncidentId incident, int seen, Step step) {
        this(incident, seen, step, false);
    }
}

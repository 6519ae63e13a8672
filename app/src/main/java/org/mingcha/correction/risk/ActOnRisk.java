package org.mingcha.correction.risk;

/**
 * The next step.
 *
 * @param seen number of versions that the actor had seen: who acts on an older one is told so
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record ActOnRisk(RiskId risk, int seen, Step step, boolean confirmed) {
    public ActOnRisk(RiskId risk, int seen, Step step) {
        this(risk, seen, step, false);
    }
}

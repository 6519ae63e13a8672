package org.mingcha.inspection.internal;

import java.util.Optional;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Evaluation;
import tools.jackson.databind.JsonNode;

/** What was accepted of the same unit, checklist and period, and how it has drifted. */
public interface AcceptedBefore {
    /** @param now the report as it would be without knowing of it */
    Optional<Inputs.Accepted> comparedWith(Evaluation evaluation, JsonNode now);
}

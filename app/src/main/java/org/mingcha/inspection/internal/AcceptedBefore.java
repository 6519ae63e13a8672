package org.mingcha.inspection.internal;

import java.util.Optional;
import java.util.function.Function;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Semantics;
import tools.jackson.databind.JsonNode;

/** What was accepted of the same unit, checklist and period, and how it has drifted. */
public interface AcceptedBefore {
    /** @param now the report as it would be without knowing of it, as rules were understood when that one was made */
    Optional<Inputs.Accepted> comparedWith(Evaluation evaluation, Function<Semantics, JsonNode> now);
}

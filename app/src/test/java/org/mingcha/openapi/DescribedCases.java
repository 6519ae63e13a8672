package org.mingcha.openapi;

import java.util.List;
import org.mingcha.assignment.SendAssignment;
import org.mingcha.assignment.internal.AssignmentType;
import org.mingcha.casework.CaseRules;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.claims.internal.ClaimType;
import org.mingcha.claims.question.internal.QuestionType;
import org.mingcha.command.Command;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.inspection.finding.internal.FindingType;
import org.mingcha.safety.incident.FoundIncident;
import org.mingcha.safety.incident.internal.IncidentType;
import org.mingcha.safety.risk.PlanRisk;
import org.mingcha.safety.risk.internal.RiskType;

/** What is sent about cases of each kind is what their commands are made of. */
final class DescribedCases {
    private DescribedCases() {}

    static OpenApiDocument addedTo(OpenApiDocument document) {
        return document.withActs("claims", acts(ClaimType.RULES))
                .withActs("questions", acts(QuestionType.RULES))
                .withActs("incidents", acts(IncidentType.RULES))
                .withActs("risks", acts(RiskType.RULES))
                .withActs("findings", acts(FindingType.RULES))
                .withActs("assignments", acts(AssignmentType.RULES))
                .withBeginning("dispatches", begun(SendAssignment.class, "dispatch.refused."))
                .withBeginning("claims", begun(ReceiveClaim.class, ClaimType.RULES))
                .withBeginning("incidents", begun(FoundIncident.class, IncidentType.RULES))
                .withBeginning("risks", begun(PlanRisk.class, RiskType.RULES))
                .withBeginning("findings", begun(RaiseFinding.class, FindingType.RULES));
    }

    private static List<CommandDescription> acts(CaseRules<?, ?, ?> rules) {
        return CommandReader.of(rules.commands(), rules.refusals()).descriptions();
    }

    private static CommandDescription begun(Class<? extends Command> command, CaseRules<?, ?, ?> rules) {
        return begun(command, rules.refusals());
    }

    private static CommandDescription begun(Class<? extends Command> command, String refusals) {
        return CommandReader.of(command, refusals).descriptions().getFirst();
    }
}

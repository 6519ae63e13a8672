package org.mingcha.cli.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;

/** Assessments as commands list them: all of a query, in the units' order. */
record AssessmentRows(Session session) {
    private static final int PAGE = 500;

    List<AssessmentSummary> all(AssessmentQuery query) {
        var assessments = session.bean(Assessments.class);
        var wanted = query.withLimit(PAGE);
        return assessments
                .list(session.actor(), wanted)
                .all(next -> assessments.list(session.actor(), wanted.afterRow(next)));
    }

    /** As options name them. */
    static Set<AssessmentState> states(List<String> codes) {
        var known =
                Arrays.stream(AssessmentState.values()).collect(Collectors.toMap(AssessmentState::code, each -> each));
        return codes.stream()
                .map(code -> Optional.ofNullable(known.get(code))
                        .orElseThrow(() -> new Unavailable("inspection.assessment.state.unknown", code)))
                .collect(Collectors.toSet());
    }

    void print(List<AssessmentSummary> rows) {
        rows.forEach(row -> session.line(
                "cli.campaign.row",
                Long.toString(row.id().value()),
                row.unit().code(),
                row.unit().name(),
                standing(row),
                Integer.toString(row.done()),
                Integer.toString(row.total())));
    }

    private String standing(AssessmentSummary row) {
        var closure = row.closure();
        var state = session.messages()
                .get("inspection.assessment.state." + row.state().code());
        if (closure != null) {
            return session.messages().get("cli.campaign.unit-closed", state, closure.on(), closure.successors());
        }
        return row.late() ? session.messages().get("cli.campaign.late", state, String.valueOf(row.due())) : state;
    }
}

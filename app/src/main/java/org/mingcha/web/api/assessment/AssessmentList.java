package org.mingcha.web.api.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.database.Coded;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.web.api.ApiPaging;
import org.springframework.stereotype.Component;

/** Assessments page by page, in the units' order, of one unit the newest first. */
@Component
class AssessmentList {
    /**
     * What was asked for.
     *
     * @param unit only this unit's own
     * @param after the cursor of the page before
     */
    record Wanted(
            @Nullable String unit,
            @Nullable Long campaign,
            @Nullable String state,
            @Nullable String after,
            @Nullable Integer limit) {}

    /**
     * One assessment.
     *
     * @param closedOn the unit was closed: it is no longer expected
     */
    record Row(
            long assessment,
            @Nullable Long campaign,
            String unit,
            String checklist,
            String period,
            String state,
            @Nullable LocalDate due,
            boolean late,
            int total,
            int confirmed,
            int prefilled,
            @Nullable LocalDate closedOn,
            List<String> successors) {
        static Row of(AssessmentSummary row) {
            var campaign = row.campaign();
            var closure = row.closure();
            return new Row(
                    row.id().value(),
                    campaign == null ? null : campaign.value(),
                    row.unit().code(),
                    row.checklist(),
                    row.period().code(),
                    row.state().code(),
                    row.due(),
                    row.late(),
                    row.total(),
                    row.done(),
                    row.prefilled(),
                    closure == null ? null : closure.on(),
                    closure == null ? List.of() : closure.successors());
        }
    }

    record Listed(List<Row> assessments, @Nullable String next) {}

    private final Assessments assessments;

    AssessmentList(Assessments assessments) {
        this.assessments = assessments;
    }

    Listed page(Actor actor, Wanted wanted, Map<String, String> query) {
        var page = assessments.list(actor, query(wanted));
        var next = page.next() == null
                ? null
                : ApiPaging.next(
                        AssessmentsApiController.PATH, query, page.next().text());
        return new Listed(page.rows().stream().map(Row::of).toList(), next);
    }

    private static AssessmentQuery query(Wanted wanted) {
        var after = ApiPaging.read(wanted.after(), AssessmentQuery.Cursor::parse);
        var state = ApiPaging.read(wanted.state(), code -> Coded.of(AssessmentState.class, code));
        var states = state == null ? Set.<AssessmentState>of() : Set.of(state);
        var query = AssessmentQuery.all().in(states).afterRow(after).withLimit(ApiPaging.limit(wanted.limit()));
        var of = wanted.campaign() == null ? query : query.of(new CampaignId(wanted.campaign()));
        return wanted.unit() == null ? of : of.ofUnit(wanted.unit());
    }
}

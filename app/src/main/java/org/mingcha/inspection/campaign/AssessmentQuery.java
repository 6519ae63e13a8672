package org.mingcha.inspection.campaign;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;

/**
 * Which assessments to list: in the units' order, of one unit the newest first. Start from {@link #all()}.
 *
 * @param campaign null: any, and those without one
 * @param unit only this unit's own; null: all that the actor sees
 * @param states empty: all
 * @param only null: all
 * @param after where the page before ended
 */
public record AssessmentQuery(
        @Nullable CampaignId campaign,
        @Nullable String unit,
        Set<AssessmentState> states,
        @Nullable Only only,
        @Nullable Cursor after,
        int limit) {
    /** What cannot be told by the state alone; counted the same way in {@link CampaignView.Progress}. */
    public enum Only implements Coded {
        /** The unit is there, or has been accepted before it was closed. */
        EXPECTED,
        /** The due day has passed, and it is not signed. */
        LATE,
        /** The unit was closed before its assessment was accepted. */
        UNIT_CLOSED
    }

    /** A stable place in the list. */
    public record Cursor(String unit, AssessmentId assessment) {
        public String text() {
            return unit + "." + assessment.value();
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("[0-9CN]{2,12}\\.\\d{1,18}")) return Optional.empty();
            var parts = text.split("\\.", 2);
            return Optional.of(new Cursor(parts[0], new AssessmentId(Long.parseLong(parts[1]))));
        }
    }

    public AssessmentQuery {
        states = Set.copyOf(states);
        limit = Math.clamp(limit, 1, 500);
    }

    public static AssessmentQuery all() {
        return new AssessmentQuery(null, null, Set.of(), null, null, 100);
    }

    public AssessmentQuery of(CampaignId id) {
        return new AssessmentQuery(id, unit, states, only, after, limit);
    }

    public AssessmentQuery ofUnit(String code) {
        return new AssessmentQuery(campaign, code, states, only, after, limit);
    }

    public AssessmentQuery in(Set<AssessmentState> wanted) {
        return new AssessmentQuery(campaign, unit, wanted, only, after, limit);
    }

    public AssessmentQuery only(@Nullable Only wanted) {
        return new AssessmentQuery(campaign, unit, states, wanted, after, limit);
    }

    public AssessmentQuery afterRow(@Nullable Cursor cursor) {
        return new AssessmentQuery(campaign, unit, states, only, cursor, limit);
    }

    public AssessmentQuery withLimit(int rows) {
        return new AssessmentQuery(campaign, unit, states, only, after, rows);
    }
}

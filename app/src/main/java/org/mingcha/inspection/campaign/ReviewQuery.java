package org.mingcha.inspection.campaign;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to review.
 *
 * @param campaign null: all campaigns that the actor reviews
 * @param looks only with one of these; empty: with any
 */
public record ReviewQuery(
        @Nullable CampaignId campaign,
        Set<Look> looks,
        @Nullable Cursor after,
        int limit) {
    /** A stable place in the queue. */
    public record Cursor(String unit, AssessmentId assessment, int position) {
        public String text() {
            return unit + "." + assessment.value() + "." + position;
        }

        public static Optional<Cursor> parse(String text) {
            if (!text.matches("[0-9CN]{2,12}\\.\\d{1,18}\\.\\d{1,6}")) return Optional.empty();
            var parts = text.split("\\.", 3);
            return Optional.of(
                    new Cursor(parts[0], new AssessmentId(Long.parseLong(parts[1])), Integer.parseInt(parts[2])));
        }
    }

    public ReviewQuery {
        looks = Set.copyOf(looks);
        limit = Math.clamp(limit, 1, 500);
    }

    public static ReviewQuery of(@Nullable CampaignId campaign) {
        return new ReviewQuery(campaign, Set.of(), null, 50);
    }

    public ReviewQuery withLooks(Set<Look> wanted) {
        return new ReviewQuery(campaign, wanted, after, limit);
    }

    public ReviewQuery afterRow(@Nullable Cursor cursor) {
        return new ReviewQuery(campaign, looks, cursor, limit);
    }

    public ReviewQuery withLimit(int rows) {
        return new ReviewQuery(campaign, looks, after, rows);
    }
}

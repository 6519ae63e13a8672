package org.mingcha.claims;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which corrections to list, the newest publication first.
 *
 * @param unit of this body alone; null: of all
 * @param words part of the headline; empty: all
 * @param verdict null: all
 * @param after the last row of the page before
 */
public record CorrectionQuery(
        @Nullable String unit,
        String words,
        @Nullable Verdict verdict,
        @Nullable Cursor after,
        int limit) {
    /** A stable place in the list. */
    public record Cursor(long correction) {
        public String text() {
            return Long.toString(correction);
        }

        public static Optional<Cursor> parse(String text) {
            return text.matches("\\d{1,18}") ? Optional.of(new Cursor(Long.parseLong(text))) : Optional.empty();
        }
    }

    public CorrectionQuery {
        limit = Math.clamp(limit, 1, 200);
    }

    public static CorrectionQuery all() {
        return new CorrectionQuery(null, "", null, null, 50);
    }
}

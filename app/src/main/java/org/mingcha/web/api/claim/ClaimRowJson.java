package org.mingcha.web.api.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.ClaimSummary;

/**
 * A claim as lists show it.
 *
 * @param claim its number
 * @param index log index of its entry's newest version; null while that waits for its seal
 * @param sentence that is checked; empty once erased
 * @param escalateBy until when it goes up to the superior; null: it need not, or did, or is answered
 */
public record ClaimRowJson(
        long claim,
        @Nullable Long index,
        String unit,
        String unitName,
        String sentence,
        @Nullable String came,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate answeredOn,
        boolean overdue,
        @Nullable Instant escalateBy,
        boolean late,
        @Nullable String verdict,
        @Nullable String level,
        String state) {
    public static ClaimRowJson of(ClaimSummary row) {
        var came = row.came();
        var verdict = row.verdict();
        var level = row.level();
        return new ClaimRowJson(
                row.id().value(),
                row.index(),
                row.unit(),
                row.unitName(),
                row.claim(),
                came == null ? null : came.code(),
                row.receivedOn(),
                row.dueOn(),
                row.answeredOn(),
                row.overdue(),
                row.escalateBy(),
                row.late(),
                verdict == null ? null : verdict.code(),
                level == null ? null : level.code(),
                row.state().code());
    }
}

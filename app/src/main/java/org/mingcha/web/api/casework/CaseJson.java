package org.mingcha.web.api.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.casework.CaseOverview;

/**
 * One case of a plain kind with its history: the same here and from the command {@code show}.
 *
 * @param version number of versions of its entry: who acts names it
 * @param withdrawn whether its entry was
 * @param history oldest first
 * @param may what the caller can do now
 */
public record CaseJson(
        @JsonProperty("case") Row row, int version, boolean withdrawn, List<Look> history, List<String> may) {
    /**
     * A case as lists show it.
     *
     * @param index log index of its newest version; null while that waits for its seal
     * @param fields of its register that are filled
     */
    public record Row(
            @JsonProperty("case") long id,
            @Nullable Long index,
            String unit,
            String unitName,
            String title,
            String state,
            boolean overdue,
            Map<String, String> fields) {
        public static Row of(CaseOverview.Row row) {
            return new Row(
                    row.id(),
                    row.index(),
                    row.unit(),
                    row.unitName(),
                    row.title(),
                    row.state(),
                    row.overdue(),
                    row.fields());
        }
    }

    /**
     * One version of its entry.
     *
     * @param changes fields that it says anew
     * @param index log index; null while it waits for its seal
     */
    public record Look(
            Instant at,
            String reason,
            Map<String, String> changes,
            @Nullable Long index) {
        static Look of(CaseOverview.Look look) {
            return new Look(look.recordedAt(), look.reason(), look.changes(), look.index());
        }
    }

    /** What is answered to an act. */
    record Brief(@JsonProperty("case") long id, int version, String state) {
        static Brief of(CaseOverview found) {
            return new Brief(found.row().id(), found.version(), found.row().state());
        }
    }

    /** @param next address of the page after this one; null on the last */
    record Listed(List<Row> cases, @Nullable String next) {}

    public static CaseJson of(CaseOverview found) {
        return new CaseJson(
                Row.of(found.row()),
                found.version(),
                found.withdrawn(),
                found.history().stream().map(Look::of).toList(),
                found.may());
    }
}

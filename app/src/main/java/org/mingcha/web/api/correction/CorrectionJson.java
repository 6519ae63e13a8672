package org.mingcha.web.api.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.CorrectionSummary;
import org.mingcha.claims.Edition;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.web.api.claim.DraftJson;

/**
 * A published correction with all its editions, oldest first; the last one holds.
 *
 * @param path its permanent address on this server
 * @param receivedAt null where only the day is known
 */
public record CorrectionJson(
        String path,
        int year,
        String slug,
        String unit,
        String unitName,
        String sentence,
        LocalDate receivedOn,
        @Nullable LocalDateTime receivedAt,
        boolean withdrawn,
        List<EditionJson> editions) {
    /** One line of the list. */
    public record Row(
            String path,
            int year,
            String slug,
            String unit,
            String unitName,
            String headline,
            String verdict,
            boolean withdrawn,
            int editions,
            Instant publishedAt,
            Instant changedAt) {
        public static Row of(CorrectionSummary row) {
            return new Row(
                    row.path(),
                    row.year(),
                    row.slug(),
                    row.unit(),
                    row.unitName(),
                    row.headline(),
                    row.verdict().code(),
                    row.withdrawn(),
                    row.editions(),
                    row.publishedAt(),
                    row.changedAt());
        }
    }

    /**
     * One state of it.
     *
     * @param change null for the first
     * @param digest SHA-256 of the canonical text that its leaf names
     */
    public record EditionJson(
            int number,
            @Nullable Long index,
            Instant publishedAt,
            @Nullable String change,
            String note,
            String verdict,
            String headline,
            List<String> facts,
            String method,
            List<DraftJson.SourceJson> sources,
            String digest) {
        static EditionJson of(Edition edition) {
            var change = edition.change();
            return new EditionJson(
                    edition.number(),
                    edition.index(),
                    edition.publishedAt(),
                    change == null ? null : change.code(),
                    edition.note(),
                    edition.verdict().code(),
                    edition.headline(),
                    edition.facts(),
                    edition.method(),
                    edition.sources().stream().map(DraftJson.SourceJson::of).toList(),
                    edition.digest());
        }
    }

    public static CorrectionJson of(PublishedCorrection correction) {
        return new CorrectionJson(
                correction.path(),
                correction.year(),
                correction.slug(),
                correction.unit(),
                correction.unitName(),
                correction.claim(),
                correction.receivedOn(),
                correction.receivedAt(),
                correction.isWithdrawn(),
                correction.editions().stream().map(EditionJson::of).toList());
    }
}

package org.mingcha.claims;

import java.time.Instant;

/**
 * One line of the public list.
 *
 * @param publishedAt of the first edition
 * @param changedAt of the newest
 */
public record CorrectionSummary(
        int year,
        String slug,
        String unit,
        String unitName,
        String headline,
        Verdict verdict,
        boolean withdrawn,
        int editions,
        Instant publishedAt,
        Instant changedAt) {
    public String path() {
        return PublishedCorrection.path(year, slug);
    }
}

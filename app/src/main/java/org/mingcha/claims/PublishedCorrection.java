package org.mingcha.claims;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction as everybody may read it, at {@code /p/corrections/<year>/<slug>} for good.
 *
 * @param unit the body that publishes it in its own name
 * @param claim the sentence that was checked
 * @param receivedAt null where only the day is known
 * @param editions oldest first; the last one holds
 */
public record PublishedCorrection(
        int year,
        String slug,
        String unit,
        String unitName,
        String claim,
        LocalDate receivedOn,
        @Nullable LocalDateTime receivedAt,
        List<Edition> editions) {
    public PublishedCorrection {
        editions = List.copyOf(editions);
    }

    public Edition first() {
        return editions.getFirst();
    }

    public Edition current() {
        return editions.getLast();
    }

    public boolean isWithdrawn() {
        return current().change() == Change.WITHDRAWN;
    }

    public String path() {
        return path(year, slug);
    }

    public static String path(int year, String slug) {
        return "/p/corrections/" + year + "/" + slug;
    }
}

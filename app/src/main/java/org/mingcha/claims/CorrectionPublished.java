package org.mingcha.claims;

import java.util.List;
import org.mingcha.accounts.Actor;

/**
 * An edition of a correction was published; published in its own transaction.
 *
 * @param by who published it
 * @param answered all claims that it answers
 * @param edition from 1
 */
public record CorrectionPublished(
        Actor by, List<ClaimId> answered, String unit, int year, String slug, int edition, String headline) {
    public CorrectionPublished {
        answered = List.copyOf(answered);
    }

    public String path() {
        return PublishedCorrection.path(year, slug);
    }
}

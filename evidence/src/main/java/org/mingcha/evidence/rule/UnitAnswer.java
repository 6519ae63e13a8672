package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Hash;

/**
 * What a unit answers to an item that no rule answers; each part may be empty.
 *
 * @param narrated whether it says something in its own words
 * @param notApplicable why the item doesn't concern it; empty: it does
 */
public record UnitAnswer(
        boolean narrated,
        @Nullable Numbers numbers,
        @Nullable Evidence evidence,
        String notApplicable) {
    /** How many of how many. What has nothing to count is not applicable, with a reason. */
    public record Numbers(long done, long total) {
        public Numbers {
            if (done < 0 || total < 1 || done > total) {
                throw new IllegalArgumentException(done + " of " + total + " are no two numbers of an answer");
            }
        }
    }

    /**
     * What shows it; one of the three is enough.
     *
     * @param statement what the body states under its leader's signature
     * @param reference number and title of a document
     * @param files SHA-256 of each evidence file
     * @param dated the day that the document or the check bears; null: none
     */
    public record Evidence(
            String statement,
            String reference,
            List<Hash> files,
            @Nullable LocalDate dated) {
        public Evidence {
            files = List.copyOf(files);
        }

        public boolean isEmpty() {
            return statement.isBlank() && reference.isBlank() && files.isEmpty();
        }
    }

    boolean hasEvidence() {
        return evidence != null && !evidence.isEmpty();
    }
}

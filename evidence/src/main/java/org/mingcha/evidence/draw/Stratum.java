package org.mingcha.evidence.draw;

import org.mingcha.evidence.MalformedEvidence;

/**
 * One part of a population that is drawn from by itself; its rows stand together in the population.
 *
 * @param code what the first element of each of its rows says; without a space
 * @param first index of its first row in the whole population
 * @param size rows in it
 * @param take how many are drawn
 */
public record Stratum(String code, long first, long size, long take) {
    public Stratum {
        if (first < 0 || size < 1 || take < 0 || take > size || code.isEmpty() || code.contains(" ")) {
            throw new MalformedEvidence("No stratum takes " + take + " of " + size + " from " + first + ": " + code);
        }
    }

    /** As the facts of {@code draw.commit} say it. */
    public String text() {
        return code + " " + size + " " + take;
    }
}

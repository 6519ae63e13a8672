package org.mingcha.safety.risk;

import java.util.Optional;

/** A place in the table of five by five. */
public record Score(int likelihood, int impact) {
    public static final int MOST = 5;

    public Score {
        if (likelihood < 1 || likelihood > MOST || impact < 1 || impact > MOST) {
            throw new IllegalArgumentException("No place in the table: " + likelihood + " by " + impact);
        }
    }

    /** Empty where the two are no numbers from 1 to 5. */
    public static Optional<Score> of(String likelihood, String impact) {
        return likelihood.matches("[1-5]") && impact.matches("[1-5]")
                ? Optional.of(new Score(Integer.parseInt(likelihood), Integer.parseInt(impact)))
                : Optional.empty();
    }

    public int value() {
        return likelihood * impact;
    }

    public Band band() {
        return Band.of(value());
    }
}

package org.mingcha.evidence;

import java.util.Optional;

/** Who owed a return in one period, as {@code period.opened} sealed it. */
@FunctionalInterface
public interface ExpectedSet {
    /** Whether the unit owes it; false: exempt; empty: it isn't asked at all. */
    Optional<Boolean> owes(String unit);
}

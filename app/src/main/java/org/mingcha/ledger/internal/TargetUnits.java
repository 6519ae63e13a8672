package org.mingcha.ledger.internal;

import java.util.Optional;

/** Finds what a cell names: a unit, by code or by name, or one of the unit's registered channels. */
interface TargetUnits {
    Optional<String> code(String written);

    /** The channel as it is registered; empty: there are some, and none is called so. Where none is registered, as written. */
    default Optional<String> channel(String written) {
        return Optional.of(written);
    }
}

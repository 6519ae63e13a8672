package org.mingcha.ledger.internal;

import java.util.Optional;

/** Finds the unit that a cell names, by code or by name. */
interface TargetUnits {
    Optional<String> code(String written);
}

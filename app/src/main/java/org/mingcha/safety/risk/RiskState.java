package org.mingcha.safety.risk;

import org.mingcha.database.Coded;

/** Where a risk stands; whether it was assessed before the decision is told by its days ({@link Timing}). */
public enum RiskState implements Coded {
    OPEN,
    CLOSED
}

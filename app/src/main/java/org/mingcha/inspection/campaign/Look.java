package org.mingcha.inspection.campaign;

import org.mingcha.database.Coded;

/** Why a reviewer should look at an item. */
public enum Look implements Coded {
    /** Its figures have moved since they were first computed, or since it was last accepted. */
    CHANGED,
    NOT_MET,
    INSUFFICIENT,
    /** Other than the rules say, or not applicable by the unit's own word. */
    OVERRIDDEN,
    /** Typed by the unit: no rule answers it. */
    TYPED,
    /** By a spot check. */
    DRAWN,
    /** One of the ten of a hundred that meet the expectation and are looked at all the same. */
    SAMPLED
}

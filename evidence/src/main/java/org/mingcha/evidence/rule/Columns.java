package org.mingcha.evidence.rule;

import org.mingcha.evidence.Fact;

/** Whether people filled a column in. */
final class Columns {
    private Columns() {}

    /** A value that the product assumed ({@code level_by: preset}) answers no question. */
    static boolean isFilled(Fact fact, String field) {
        return Conditions.has(fact, field) && !fact.content().all(field + "_by").contains("preset");
    }
}

package org.mingcha.reporting;

import java.util.List;
import java.util.Set;

/**
 * One return as a superior sees it.
 *
 * @param form what the unit sees as well
 * @param acts everything that was done about it, the oldest first
 * @param steps what this actor may do now
 */
public record ReturnView(ReturnForm form, List<ReturnVersion> acts, Set<Step> steps) {
    public ReturnView {
        acts = List.copyOf(acts);
        steps = Set.copyOf(steps);
    }

    /** Nil, not explained, and the ledger says otherwise. */
    public boolean isContradicted() {
        return !form.entries().isEmpty()
                && form.filed()
                        .filter(filed -> filed.nil() && !filed.explained())
                        .isPresent();
    }

    /** What a superior can do. */
    public enum Step {
        TAKE,
        SEND_BACK,
        NOTE
    }
}

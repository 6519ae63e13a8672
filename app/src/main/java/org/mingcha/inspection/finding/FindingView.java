package org.mingcha.inspection.finding;

import java.util.List;
import java.util.Set;

/**
 * A finding with everything that was done about it.
 *
 * @param acts oldest first
 * @param may what this actor may do now
 * @param sameEyes whether verification waits for another person than this actor, who raised or rectified it
 */
public record FindingView(FindingRow row, List<ActView> acts, Set<Act> may, boolean sameEyes) {
    public FindingView {
        acts = List.copyOf(acts);
        may = Set.copyOf(may);
    }

    public ActView latest() {
        return acts.getLast();
    }
}

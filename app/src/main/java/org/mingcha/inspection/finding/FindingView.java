package org.mingcha.inspection.finding;

import java.util.List;

/**
 * A finding with everything that was done about it.
 *
 * @param acts oldest first
 * @param may names of the commands that this actor can do now
 * @param waitsForAnother whether verification waits for another person than this actor, who raised or rectified it
 */
public record FindingView(FindingSummary row, List<ActView> acts, List<String> may, boolean waitsForAnother) {
    public FindingView {
        acts = List.copyOf(acts);
        may = List.copyOf(may);
    }

    public ActView latest() {
        return acts.getLast();
    }
}

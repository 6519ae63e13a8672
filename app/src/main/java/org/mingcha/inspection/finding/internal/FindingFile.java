package org.mingcha.inspection.finding.internal;

import java.util.List;
import java.util.Set;
import org.mingcha.inspection.finding.FindingAct;

/**
 * A finding with what was done about it.
 *
 * @param acts oldest first
 * @param path of its unit in the tree
 */
record FindingFile(FindingRecord line, List<FindingActRecord> acts, String path) {
    /** By one of these the same person has made or answered the finding, and cannot be the one to verify it. */
    private static final Set<FindingAct> INVOLVED =
            Set.of(FindingAct.RAISED, FindingAct.REOPENED, FindingAct.PLANNED, FindingAct.RECTIFIED);

    private static final Set<FindingAct> RAISED = Set.of(FindingAct.RAISED, FindingAct.REOPENED);

    FindingFile {
        acts = List.copyOf(acts);
    }

    boolean wasHandledBy(long account) {
        return did(account, INVOLVED);
    }

    /** Who asked for something doesn't grant it, and who raised it doesn't judge the appeal against it. */
    boolean isJudgedBy(long account) {
        var asked = acts.getLast();
        return asked.account() == account || asked.act() == FindingAct.APPEALED && did(account, RAISED);
    }

    private boolean did(long account, Set<FindingAct> those) {
        return acts.stream().anyMatch(line -> line.account() == account && those.contains(line.act()));
    }
}

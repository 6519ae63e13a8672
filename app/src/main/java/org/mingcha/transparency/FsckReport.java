package org.mingcha.transparency;

import java.util.List;

/**
 * What {@code fsck} counted and found.
 *
 * @param entries leaves in the log
 * @param records rows of the store of facts
 * @param pending records that wait for their seal
 * @param findings the first thousand
 * @param more how many findings beyond those
 */
public record FsckReport(
        long entries, long records, long pending, long checkpoints, List<FsckFinding> findings, long more) {
    public FsckReport {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.stream().noneMatch(FsckFinding::isFault);
    }
}

package org.mingcha.inspection.finding;

import java.util.List;
import org.mingcha.ledger.EvidenceFile;

/**
 * The next act on a finding.
 *
 * @param seen number of the last act that the actor saw: who acts on an older state is told what came in between
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record ActOnFinding(FindingId finding, int seen, Step step, List<EvidenceFile> evidence, boolean confirmed) {
    public ActOnFinding {
        evidence = List.copyOf(evidence);
    }

    public ActOnFinding(FindingId finding, int seen, Step step) {
        this(finding, seen, step, List.of(), false);
    }
}

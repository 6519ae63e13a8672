package org.mingcha.inspection.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EvidenceFile;

/**
 * Raise a finding about a unit.
 *
 * @param problem what is wrong
 * @param owner the post that has to put it right, never a person
 * @param dueOn by when; null where nothing readable was typed
 * @param confirmed the notices about possible personal data were seen and overruled
 */
public record RaiseFinding(
        String unit,
        Origin origin,
        Level level,
        String problem,
        String owner,
        @Nullable LocalDate dueOn,
        List<EvidenceFile> evidence,
        boolean confirmed) {
    public RaiseFinding {
        evidence = List.copyOf(evidence);
    }
}

package org.mingcha.ledger;

import java.util.List;
import java.util.Map;

/**
 * Enter something that happened.
 *
 * @param values field name to what was typed; read by the same rules as a workbook's cells
 * @param confirmed the notices about possible personal data or a possible repetition were seen and overruled
 * @param reason where it comes from, sealed with it; empty: the unit enters it of its own accord
 */
public record SubmitEntry(
        String unit,
        String register,
        Map<String, String> values,
        List<EvidenceFile> evidence,
        boolean confirmed,
        String reason) {
    public SubmitEntry(
            String unit, String register, Map<String, String> values, List<EvidenceFile> evidence, boolean confirmed) {
        this(unit, register, values, evidence, confirmed, "");
    }

    public SubmitEntry {
        values = Map.copyOf(values);
        evidence = List.copyOf(evidence);
    }
}

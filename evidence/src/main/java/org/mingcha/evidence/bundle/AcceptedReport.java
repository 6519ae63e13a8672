package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.report.DriftBetween;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Semantics;
import tools.jackson.databind.JsonNode;

/**
 * A report that was accepted before: the one that the figures are compared with.
 *
 * @param index of the {@code assessment.accepted} leaf
 * @param on the local day of its acceptance
 * @param figures its {@code figures.json}, whose digest the leaf seals
 */
public record AcceptedReport(long index, LocalDate on, byte[] figures) {
    Semantics semantics() {
        return Report.semantics(CanonicalJson.parse(figures));
    }

    /** @param chains of all units that either of the two ranges over */
    public Inputs.Accepted comparedWith(JsonNode now, Collection<Chain> chains) {
        var versions = new HashMap<Long, DriftBetween.Versions>();
        chains.forEach(chain -> versions.putAll(chain.versions()));
        var drift = DriftBetween.of(
                CanonicalJson.parse(figures),
                now,
                entry -> versions.getOrDefault(entry, DriftBetween.Versions.only(entry)));
        return new Inputs.Accepted(index, on, drift);
    }
}

package org.mingcha.inspection.draw.internal;

import java.time.Instant;
import java.util.List;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.evidence.draw.Terms;
import org.mingcha.inspection.draw.Side;
import org.mingcha.tlog.Hash;

/**
 * A row of inspection.draw.
 *
 * @param population its size and root
 */
public record DrawRecord(
        long no,
        long record,
        String unit,
        String inspected,
        List<String> filter,
        Allocation allocation,
        long sample,
        List<String> strata,
        Hash inspectorDigest,
        Hash inspectedDigest,
        Instant revealBy,
        String source,
        long checkpointSize,
        Hash checkpointRoot,
        long populationSize,
        Hash populationRoot) {
    public DrawRecord {
        filter = List.copyOf(filter);
        strata = List.copyOf(strata);
    }

    static DrawRecord of(Committed committed, Terms terms, Sealed population) {
        return new DrawRecord(
                terms.draw(),
                committed.record(),
                committed.unit(),
                terms.inspected(),
                terms.filter(),
                terms.allocation(),
                terms.sample(),
                terms.strata(),
                terms.inspectorDigest(),
                terms.inspectedDigest(),
                terms.revealBy(),
                committed.source(),
                terms.checkpointSize(),
                terms.checkpointRoot(),
                population.size(),
                population.root());
    }

    /** The record of {@code draw.commit}: which, of whom, and where the public randomness will come from. */
    record Committed(long record, String unit, String source) {}

    /** A sealed population. */
    record Sealed(long size, Hash root) {}

    Hash digest(Side side) {
        return side == Side.INSPECTOR ? inspectorDigest : inspectedDigest;
    }
}

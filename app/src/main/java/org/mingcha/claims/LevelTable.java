package org.mingcha.claims;

import java.util.Map;

/**
 * The published table that gives a claim its level: by what may follow and by what can be read about it already. Neither
 * who said it nor how many heard it is asked.
 */
public record LevelTable(String id, int version, Map<Consequence, Map<Knowledge, RiskLevel>> levels) {
    public LevelTable {
        levels = Map.copyOf(levels);
    }

    public RiskLevel level(Basis basis) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(levels.get(basis.consequence)).get(basis.knowledge));
    }

    /** The two answers that the level follows from. */
    public record Basis(Consequence consequence, Knowledge knowledge) {}
}

package org.mingcha.inspection.appraisal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingcha.database.Coded;
import org.mingcha.evidence.rule.Result;

/**
 * How points are counted: data, published before the year is counted by it.
 *
 * @param checklists ids of the checklists whose accepted results count; empty: all
 * @param credit which part of an item's points a result earns, 0 to 1; a result that is not named leaves the item out
 * @param components in their order; their weights add up to 100
 */
public record Formula(
        String id,
        int version,
        String title,
        List<String> checklists,
        Map<Result, BigDecimal> credit,
        List<Component> components) {
    /** The sum of all weights. */
    public static final int WHOLE = 100;

    /** What earns points. */
    public record Component(String id, Kind of, int weight) {}

    /** What a component counts. */
    public enum Kind implements Coded {
        /** Results of accepted self-inspections, by the items' weights. */
        ACCEPTED_RESULTS,
        /** Findings put right in time, of those that were due. */
        CORRECTIVE_ACTIONS,
        /** Returns on time, of those that the unit and the units below it owed. */
        RETURNS
    }

    public Formula {
        checklists = List.copyOf(checklists);
        credit = Map.copyOf(new EnumMap<>(credit));
        components = List.copyOf(components);
    }

    /** Id and version, as {@code yearly-work@1}. */
    public String reference() {
        return id + "@" + version;
    }
}

package org.mingcha.evidence.rule;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Facts;

/**
 * What an evaluation read, so that a report can tell what became of just these records.
 *
 * @param facts null: nothing more can be asked
 * @param units whose facts were asked for, the unit's own and those below
 */
public record AskedRanges(@Nullable Facts facts, List<AskedRange> ranges, Set<String> units) {
    public static final AskedRanges NONE = new AskedRanges(null, List.of(), Set.of());

    public AskedRanges {
        ranges = List.copyOf(ranges);
        units = Collections.unmodifiableSet(new TreeSet<>(units));
    }
}

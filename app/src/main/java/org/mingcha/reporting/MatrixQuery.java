package org.mingcha.reporting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;

/**
 * A page of a matrix.
 *
 * @param kinds only units of these kinds, and those with others below, which lead to them; none: all
 * @param pending only units with something that somebody has to do
 * @param after code of the last unit of the page before
 */
public record MatrixQuery(
        String unit,
        String returnId,
        List<Period> periods,
        Set<UnitKind> kinds,
        boolean pending,
        @Nullable String after,
        int limit) {
    private static final int MOST = 100;

    public MatrixQuery {
        periods = List.copyOf(periods);
        kinds = Set.copyOf(kinds);
        limit = Math.clamp(limit, 1, MOST);
    }

    public static MatrixQuery of(String unit, String returnId, List<Period> periods) {
        return new MatrixQuery(unit, returnId, periods, Set.of(), false, null, MOST);
    }

    public MatrixQuery onlyPending(boolean wanted) {
        return new MatrixQuery(unit, returnId, periods, kinds, wanted, after, limit);
    }

    public MatrixQuery ofKinds(Set<UnitKind> wanted) {
        return new MatrixQuery(unit, returnId, periods, wanted, pending, after, limit);
    }

    public MatrixQuery withLimit(int lines) {
        return new MatrixQuery(unit, returnId, periods, kinds, pending, after, lines);
    }

    public MatrixQuery afterUnit(@Nullable String code) {
        return new MatrixQuery(unit, returnId, periods, kinds, pending, code, limit);
    }
}

package org.mingcha.web.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReturnKey;

/**
 * What a matrix shows, as its address says it.
 *
 * @param open code of the unit whose own units are shown as well; empty: none
 * @param kind empty: all
 * @param pending only units with something to do
 * @param after code of the last unit of the page before; empty: the first page
 */
public record MatrixFilter(
        String unit, String returnId, int year, String open, String kind, boolean pending, String after) {
    private static final int MONTHS = 12;

    /** As typed; what can't be read is as good as absent. */
    public record Wanted(
            @Nullable String unit,
            @Nullable String id,
            @Nullable String year,
            @Nullable String open,
            @Nullable String kind,
            @Nullable String show,
            @Nullable String after,
            @Nullable String cell) {
        MatrixFilter filter(String usualUnit, ReturnDefinition definition, int usualYear) {
            int typed = year != null && year.matches("[12]\\d{3}") ? Integer.parseInt(year) : usualYear;
            return new MatrixFilter(
                    usualUnit,
                    definition.id(),
                    typed,
                    code(open),
                    UnitKind.of(code(kind)).map(UnitKind::code).orElse(""),
                    "pending".equals(show),
                    code(after));
        }

        /** The cell that was chosen: {@code unit.period}. */
        Optional<ReturnKey> chosen(String returnId) {
            if (cell == null || !cell.matches("[0-9]{2,12}\\.[0-9HQ-]{4,7}")) {
                return Optional.empty();
            }
            var parts = cell.split("\\.", 2);
            return Period.parse(parts[1]).map(period -> new ReturnKey(parts[0], returnId, period));
        }

        private static String code(@Nullable String typed) {
            return typed != null && typed.matches("[0-9a-z]{2,12}") ? typed : "";
        }
    }

    List<Period> periods(ReturnDefinition definition) {
        return switch (definition.cadence()) {
            case MONTHLY ->
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new Period(year, Period.Part.MONTH, month))
                        .toList();
            case QUARTERLY ->
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> new Period(year, Period.Part.QUARTER, quarter))
                        .toList();
            case YEARLY -> List.of(new Period(year, Period.Part.YEAR, 1));
        };
    }

    MatrixFilter opening(String code) {
        return new MatrixFilter(unit, returnId, year, code, kind, pending, after);
    }

    MatrixFilter from(String code) {
        return new MatrixFilter(unit, returnId, year, "", kind, pending, code);
    }

    MatrixFilter of(String code) {
        return new MatrixFilter(code, returnId, year, "", kind, pending, "");
    }

    public boolean narrows() {
        return pending || !kind.isEmpty();
    }

    public String href() {
        return "/matrix?unit=" + unit + "&id=" + returnId + "&year=" + year
                + (open.isEmpty() ? "" : "&open=" + open)
                + (kind.isEmpty() ? "" : "&kind=" + kind)
                + (pending ? "&show=pending" : "")
                + (after.isEmpty() ? "" : "&after=" + after);
    }

    String href(String code, String period) {
        return href() + "&cell=" + code + "." + period + "#chosen";
    }
}

package org.mingcha.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unit tree as rules see it. */
public interface Units {
    Optional<UnitRow> find(String code);

    /** What ever stood right below a unit: a row for each place that one had. */
    List<UnitRow> children(String code);

    /** Descendants (any depth) of these kinds that exist on at least one day of [from, to], ordered by code. */
    default List<UnitRow> below(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        return new Subtree(this::children).below(code, kinds, from, to);
    }

    /** The same with the days of [from, to] on which they stood there, several where a unit moved away and came back. */
    default List<UnitStay> stays(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        return new Subtree(this::children).stays(code, kinds, from, to);
    }
}

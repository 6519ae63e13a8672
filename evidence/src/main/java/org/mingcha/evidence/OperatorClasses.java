package org.mingcha.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The classes of operators that one unit is of, each from a day.
 *
 * @param described its {@code unit.described}, all of them, in the order of the log
 */
public record OperatorClasses(List<Fact> described, ZoneId zone) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public OperatorClasses {
        described = List.copyOf(described);
    }

    /** As far as the facts reach. */
    public static OperatorClasses of(Facts facts, String unit, ZoneId zone) {
        var source = LeafType.UNIT_DESCRIBED.source();
        return new OperatorClasses(facts.of(java.util.Set.of(unit), source, FIRST, LAST), zone);
    }

    /** The class on this day; empty where nobody has said one. */
    public Optional<String> on(LocalDate day) {
        var said = described.stream()
                .map(each -> new UnitDescription.Said(each.happenedOn(), each.recordedAt()))
                .toList();
        var place = UnitDescription.holding(said, zone, day);
        return place.isEmpty()
                ? Optional.empty()
                : described.get(place.getAsInt()).content().text(UnitDescription.CLASS);
    }
}

package org.mingcha.inspection.appraisal.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.DelegatedFacts;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;

/**
 * Facts for a unit and then for those below it: what was read for the first holds theirs too, and the database is not
 * asked again. Not for use by several threads.
 */
final class SharedFacts implements DelegatedFacts {
    private final Facts facts;
    private final Map<Asked, Held> first = new HashMap<>();

    SharedFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    private record Asked(String source, LocalDate from, LocalDate to) {}

    private record Held(Set<String> units, Map<String, List<Fact>> byUnit) {
        static Held of(Set<String> units, List<Fact> facts) {
            return new Held(Set.copyOf(units), facts.stream().collect(Collectors.groupingBy(Fact::unit)));
        }

        /** By index, as they were read. */
        List<Fact> of(Set<String> wanted) {
            return wanted.stream()
                    .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream())
                    .sorted(Comparator.comparingLong(Fact::index))
                    .toList();
        }
    }

    @Override
    public List<Fact> of(Set<String> units, String source, LocalDate from, LocalDate to) {
        var asked = new Asked(source, from, to);
        var held = first.computeIfAbsent(asked, _ -> Held.of(units, facts.of(units, source, from, to)));
        return held.units().containsAll(units) ? held.of(units) : facts.of(units, source, from, to);
    }
}

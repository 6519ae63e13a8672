package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Limits;

/** Which entries came late, and which of those only brought a ledger up to date when it was begun. docs/spec/rules.md. */
final class Lateness {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Facts facts;
    private final Limits limits;
    private final Map<String, Optional<OpenedBooks>> books = new HashMap<>();

    Lateness(Facts facts, Limits limits) {
        this.facts = facts;
        this.limits = limits;
    }

    /** How many of these are late. */
    int late(Collection<Fact> rows) {
        var over = over(rows);
        return (int) over.stream().filter(fact -> !isInitial(fact)).count();
    }

    InitialEntries initial(Collection<Fact> cited) {
        var entries = new TreeSet<Long>();
        var units = new TreeMap<String, OpenedBooks>();
        for (var fact : over(cited)) {
            if (isInitial(fact)) {
                entries.add(fact.index());
                units.put(
                        fact.unit(),
                        Objects.requireNonNull(books.get(fact.unit())).orElseThrow());
            }
        }
        return new InitialEntries(entries, List.copyOf(units.values()));
    }

    /** Those beyond their register's limit; of their units it is then known since when they keep their ledgers. */
    private List<Fact> over(Collection<Fact> rows) {
        var over = rows.stream().filter(limits::isLate).toList();
        var units = over.stream()
                .map(Fact::unit)
                .filter(unit -> !books.containsKey(unit))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!units.isEmpty()) {
            read(units);
        }
        return over;
    }

    /** The first that a unit says holds: nobody opens books twice. */
    private void read(Set<String> units) {
        units.forEach(unit -> books.put(unit, Optional.empty()));
        facts.of(units, LeafType.BOOKS_OPENED.code(), FactSource.EARLIEST, LATEST).reversed().stream()
                .map(fact -> new OpenedBooks(fact.unit(), fact.index(), fact.happenedOn()))
                .forEach(each -> books.put(each.unit(), Optional.of(each)));
    }

    private boolean isInitial(Fact fact) {
        return books.getOrDefault(fact.unit(), Optional.empty())
                .filter(opened -> opened.isInitial(
                        fact.happenedOn(),
                        fact.recordedAt().atZone(limits.zone()).toLocalDate()))
                .isPresent();
    }
}

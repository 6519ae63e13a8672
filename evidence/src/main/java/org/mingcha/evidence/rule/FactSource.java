package org.mingcha.evidence.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.UnitStay;
import org.mingcha.evidence.Units;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Scope;
import org.mingcha.evidence.checklist.Span;
import org.mingcha.evidence.register.Limits;

/**
 * The facts of one evaluation. What rules will read is announced first, so that each (units, source) is asked for once,
 * from the earliest day that any rule needs and never from an earlier one: a bundle opens exactly that.
 */
final class FactSource {
    /** Before any entry: where a rule looks back without end. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Facts facts;
    private final Units tree;
    private final UnitRow unit;
    private final Period period;
    private final Limits limits;
    private final LocalDate today;
    private final Lateness lateness;
    private final Semantics semantics;
    private final SortedMap<Long, UsedSet> sets = new TreeMap<>();
    private final Map<Range, Set<String>> ranges = new HashMap<>();
    private final Map<Range, Map<String, List<UnitStay>>> stays = new HashMap<>();
    private final Map<Key, LocalDate> announced = new HashMap<>();
    private final Map<Key, List<Fact>> read = new HashMap<>();
    private final Map<String, SortedMap<YearMonth, Integer>> months = new HashMap<>();

    FactSource(Facts facts, String unit, Period period, Limits limits, Semantics semantics) {
        this.facts = facts;
        this.tree = facts.units();
        this.unit = tree.find(unit)
                .orElseThrow(() -> new IllegalArgumentException("No unit " + unit + " below the checkpoint"));
        this.period = period;
        this.limits = limits;
        this.semantics = semantics;
        this.lateness = new Lateness(facts, limits);
        this.today = facts.seal().at().atZone(limits.zone()).toLocalDate();
    }

    /** Notes a set that a figure hangs on. */
    void use(UsedSet set) {
        sets.put(set.leaf(), set);
    }

    /** The unit tree, then the expected sets that figures hang on, each in the order of leaves. */
    List<UsedSet> sets() {
        return Stream.concat(facts.unitSet().stream(), sets.values().stream()).toList();
    }

    Facts facts() {
        return facts;
    }

    UnitRow unit() {
        return unit;
    }

    Period period() {
        return period;
    }

    LocalDate end() {
        return period.to();
    }

    /** The last day that can have facts: what is said to happen after the checkpoint's day doesn't count. */
    LocalDate last() {
        return end().isBefore(today) ? end() : today;
    }

    LocalDate from(Span span) {
        return span.from(period, this::setting);
    }

    LocalDate to(Span span) {
        return span.to(period);
    }

    Limits limits() {
        return limits;
    }

    /** The day of the checkpoint. */
    LocalDate today() {
        return today;
    }

    /** The local day of a time. */
    LocalDate day(Instant time) {
        return time.atZone(limits.zone()).toLocalDate();
    }

    /** The units that a rule ranges over on one day. */
    Set<String> unitsOn(List<Scope> scopes, LocalDate day) {
        var codes = new TreeSet<String>();
        for (var scope : scopes) {
            switch (scope) {
                case Scope.Own _ -> codes.add(unit.code());
                case Scope.Below below ->
                    tree.below(unit.code(), kinds(below), day, day).forEach(each -> codes.add(each.code()));
            }
        }
        return codes;
    }

    int setting(String name) {
        return limits.required(name);
    }

    Units tree() {
        return tree;
    }

    /** The units that a rule ranges over. */
    Set<String> units(List<Scope> scopes, LocalDate from) {
        return ranges.computeIfAbsent(new Range(scopes, from), this::readUnits);
    }

    Semantics semantics() {
        return semantics;
    }

    /** Whether one of these units, within the scopes from that day on, stood there on a day. */
    boolean stood(List<Scope> scopes, LocalDate from, String code, LocalDate day) {
        return scopes.contains(new Scope.Own()) && code.equals(unit.code())
                || stays
                        .computeIfAbsent(new Range(scopes, from), this::readStays)
                        .getOrDefault(code, List.of())
                        .stream()
                        .anyMatch(stay -> stay.has(day));
    }

    private Map<String, List<UnitStay>> readStays(Range range) {
        var found = new HashMap<String, List<UnitStay>>();
        for (var scope : range.scopes) {
            if (scope instanceof Scope.Below below) {
                var there = units(List.of(below), range.from);
                tree.stays(unit.code(), kinds(below), range.from, end()).stream()
                        .filter(stay -> there.contains(stay.row().code()))
                        .forEach(stay -> found.computeIfAbsent(stay.row().code(), _ -> new ArrayList<>())
                                .add(stay));
            }
        }
        return found;
    }

    List<UnitRow> below(Scope.Below below, LocalDate from) {
        return tree.below(unit.code(), kinds(below), below.atEnd() ? end() : from, end());
    }

    private static Set<UnitKind> kinds(Scope.Below below) {
        return below.kinds().isEmpty() ? EnumSet.allOf(UnitKind.class) : below.kinds();
    }

    void announce(Set<String> units, String source, LocalDate from) {
        announced.merge(new Key(units, source), from, (a, b) -> a.isBefore(b) ? a : b);
    }

    /** By index; drills are among them. */
    List<Fact> rows(Set<String> units, String source, LocalDate from) {
        var key = new Key(units, source);
        announce(units, source, from);
        return read.computeIfAbsent(key, this::read).stream()
                .filter(fact -> !fact.happenedOn().isBefore(from))
                .toList();
    }

    /** The months in which the unit has ever entered something in this register, also after the period. */
    Set<YearMonth> months(String register) {
        return counted(register).keySet();
    }

    /** How many entries the unit has in this register in one month. */
    int entries(String register, YearMonth month) {
        return counted(register).getOrDefault(month, 0);
    }

    private SortedMap<YearMonth, Integer> counted(String register) {
        return months.computeIfAbsent(register, this::readMonths);
    }

    Lateness lateness() {
        return lateness;
    }

    private Set<String> readUnits(Range range) {
        var codes = new TreeSet<String>();
        for (var scope : range.scopes) {
            switch (scope) {
                case Scope.Own _ -> codes.add(unit.code());
                case Scope.Below below -> below(below, range.from).forEach(each -> codes.add(each.code()));
            }
        }
        return codes;
    }

    private List<Fact> read(Key key) {
        var from = announced.getOrDefault(key, EARLIEST);
        var to = isClaimed(key.source) ? last() : end();
        if (key.units.isEmpty() || from.isAfter(to)) {
            return List.of();
        }
        var rows = new ArrayList<>(facts.of(key.units, key.source, from, to));
        rows.removeIf(fact -> isClaimed(key.source) && isInFuture(fact));
        return rows;
    }

    /** An entry's day is what somebody says. An act of ours may bear its period's last day while the period still runs. */
    private static boolean isClaimed(String source) {
        return LeafType.of(source).isEmpty();
    }

    /** Said to have happened after the day on which it was last recorded. */
    private boolean isInFuture(Fact fact) {
        var amendedAt = fact.amendedAt();
        return limits.isInFuture(fact.happenedOn(), amendedAt == null ? fact.recordedAt() : amendedAt);
    }

    private SortedMap<YearMonth, Integer> readMonths(String register) {
        var found = new TreeMap<YearMonth, Integer>();
        facts.days(Set.of(unit.code()), register, EARLIEST, today)
                .forEach(day -> found.merge(YearMonth.from(day), 1, Integer::sum));
        return found;
    }

    private record Range(List<Scope> scopes, LocalDate from) {}

    private record Key(Set<String> units, String source) {}
}

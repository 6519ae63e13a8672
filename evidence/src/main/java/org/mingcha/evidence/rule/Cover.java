package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Span;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** Tells "nothing happened" from "no ledger was kept". */
final class Cover {
    static final String RETURN_FILED = "return.filed";
    private static final String MONTHLY = "monthly";
    /** What a monthly nil return states: nothing happened in these registers. */
    private static final Set<String> MONTHLY_IS_ABOUT = Set.of("incident", "claim", "pi_request");

    private final FactSource source;
    private final Registers registers;
    private final Declarations declarations;

    Cover(FactSource source, Registers registers) {
        this.source = source;
        this.registers = registers;
        this.declarations = new Declarations(source);
    }

    Declarations declarations() {
        return declarations;
    }

    void announce(Rule rule) {
        if (MONTHLY_IS_ABOUT.contains(rule.of())) {
            source.announce(own(), RETURN_FILED, source.from(rule.span()));
        }
    }

    /** The months that a figure of 0 speaks of, as far as they have begun. */
    private List<YearMonth> months(Rule rule) {
        return months(source.from(rule.span()));
    }

    private List<YearMonth> months(LocalDate from) {
        var last = source.last().isBefore(from) ? source.end() : source.last();
        return Stream.iterate(
                        YearMonth.from(from),
                        month -> !month.isAfter(YearMonth.from(last)),
                        month -> month.plusMonths(1))
                .toList();
    }

    Optional<Lack> lack(Rule rule) {
        var isUsed = isUsed(List.of(rule.of()));
        var isDeclared = !declarations.resting(rule.of(), months(rule)).isEmpty();
        if (!isUsed && !isDeclared && returned(rule).isEmpty()) {
            return Optional.of(new Lack.NeverUsed(List.of(rule.of())));
        }
        var bare = new TreeSet<>(uncovered(rule));
        declared(rule).forEach(each -> bare.removeAll(each.months()));
        return bare.isEmpty() ? Optional.empty() : Optional.of(new Lack.Uncovered(rule.of(), List.copyOf(bare)));
    }

    /** The months without cover that the unit's leader has declared. */
    List<DeclaredMonths> declared(Rule rule) {
        return declarations.resting(rule.of(), uncovered(rule));
    }

    /** How many months have cover, or ought to: all that are looked at but those that are declared alone. */
    int coveredMonths(Rule rule) {
        var declared =
                declared(rule).stream().mapToInt(each -> each.months().size()).sum();
        return months(rule).size() - declared;
    }

    /** What each of these registers rests on where all of them are declared throughout; else nothing. */
    List<DeclaredMonths> throughout(List<String> anyOf, List<Rule> rules) {
        var found = new ArrayList<DeclaredMonths>();
        for (var register : anyOf) {
            var asked = new TreeSet<YearMonth>();
            rules.stream()
                    .filter(rule -> rule.of().equals(register) && !(rule.span() instanceof Span.YearBefore))
                    .forEach(rule -> asked.addAll(months(rule)));
            if (asked.isEmpty()) {
                asked.addAll(months(source.period().from()));
            }
            var resting = declarations.resting(register, asked);
            if (resting.stream().mapToInt(each -> each.months().size()).sum() < asked.size()) {
                return List.of();
            }
            found.addAll(resting);
        }
        return found;
    }

    private List<YearMonth> uncovered(Rule rule) {
        var covered = new TreeSet<>(returned(rule));
        if (isUsed(List.of(rule.of()))) {
            registers.all().stream().map(Register::id).forEach(id -> covered.addAll(source.months(id)));
        }
        return months(rule).stream().filter(month -> !covered.contains(month)).toList();
    }

    /** Months that a nil return alone covers, or one entry alone. */
    ThinCover thin(String item, Rule rule) {
        var nil = returned(rule, fact -> fact.content().has("nil"));
        var returned = returned(rule);
        var isUsed = isUsed(List.of(rule.of()));
        var single = new ArrayList<YearMonth>();
        var declared = new ArrayList<YearMonth>();
        for (var month : months(rule)) {
            var entries = isUsed ? entries(month) : 0;
            if (entries == 0 && nil.contains(month)) {
                declared.add(month);
            } else if (entries == 1 && !returned.contains(month)) {
                single.add(month);
            }
        }
        return new ThinCover(item, rule.name(), declared, single);
    }

    private int entries(YearMonth month) {
        return registers.all().stream()
                .mapToInt(register -> source.entries(register.id(), month))
                .sum();
    }

    boolean isUsed(List<String> anyOf) {
        return anyOf.stream().anyMatch(register -> !source.months(register).isEmpty());
    }

    private Set<YearMonth> returned(Rule rule) {
        return returned(rule, fact -> true);
    }

    private Set<YearMonth> returned(Rule rule, Predicate<Fact> which) {
        var months = new TreeSet<YearMonth>();
        if (MONTHLY_IS_ABOUT.contains(rule.of())) {
            LocalDate from = source.from(rule.span());
            source.rows(own(), RETURN_FILED, from).stream()
                    .filter(fact -> fact.content().all("return").contains(MONTHLY))
                    .filter(which)
                    .map(Fact::happenedOn)
                    .forEach(day -> months.add(YearMonth.from(day)));
        }
        return months;
    }

    private Set<String> own() {
        return Set.of(source.unit().code());
    }
}

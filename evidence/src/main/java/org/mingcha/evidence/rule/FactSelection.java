package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** The rows behind a figure: of the right units and days, and fitting the rule's conditions. */
final class FactSelection {
    private final FactSource source;
    private final Registers registers;
    private final Conditions conditions;

    FactSelection(FactSource source, Registers registers) {
        this.source = source;
        this.registers = registers;
        this.conditions = new Conditions(source.end());
    }

    Conditions conditions() {
        return conditions;
    }

    /** Tells what the rule will read. */
    void announce(Rule rule) {
        if (rule.overUnits()) {
            return;
        }
        if (rule.overReturns()) {
            ReturnFigures.announce(source, rule);
            return;
        }
        var units = source.units(rule.scope(), source.from(rule.span()));
        source.announce(units, rule.of(), readFrom(rule));
        var without = rule.selection().without();
        if (without != null) {
            source.announce(units, without.of(), source.from(without.span()));
        }
    }

    List<Fact> of(Rule rule) {
        var units = source.units(rule.scope(), source.from(rule.span()));
        var others = others(rule, units);
        return source.rows(units, rule.of(), readFrom(rule)).stream()
                .filter(fact -> !fact.drill() || rule.of().equals(Facts.DRILL))
                .filter(fact -> inTime(rule, fact))
                .filter(fact -> inPlace(rule, fact))
                .filter(fact -> conditions.hold(rule.selection().where(), fact))
                .filter(fact -> conditions.holdAny(rule.selection().any(), fact))
                .filter(fact -> !isAmong(others, rule, fact))
                .toList();
    }

    private LocalDate readFrom(Rule rule) {
        return rule.looksBack() ? FactSource.EARLIEST : source.from(rule.span());
    }

    private boolean inTime(Rule rule, Fact fact) {
        var openAtEnd = rule.atEnd() == null || isOpen(rule.of(), fact, source.end());
        if (rule.atEnd() != null && !rule.carriedIn()) {
            return openAtEnd;
        }
        return openAtEnd && (inSpan(rule, fact) || rule.carriedIn() && wasOpenBefore(rule, fact));
    }

    private boolean inSpan(Rule rule, Fact fact) {
        return rule.by().equals(Rule.HAPPENED_ON)
                ? isIn(rule, fact.happenedOn())
                : Conditions.values(fact, rule.by()).stream()
                        .flatMap(value -> Conditions.day(value).stream())
                        .anyMatch(day -> isIn(rule, day));
    }

    /** Below, a fact belongs where its unit stood on the day by which the rule takes it. */
    private boolean inPlace(Rule rule, Fact fact) {
        return source.semantics() == Semantics.FIRST
                || source.stood(rule.scope(), source.from(rule.span()), fact.unit(), day(rule, fact));
    }

    /** What is held, is of the last day; what was carried in, of the first; anything else of its own. */
    private LocalDate day(Rule rule, Fact fact) {
        if (rule.atEnd() != null && !rule.carriedIn()) {
            return source.end();
        }
        var days = rule.by().equals(Rule.HAPPENED_ON)
                ? Stream.of(fact.happenedOn())
                : Conditions.values(fact, rule.by()).stream().flatMap(value -> Conditions.day(value).stream());
        return days.filter(day -> isIn(rule, day)).findFirst().orElseGet(() -> source.from(rule.span()));
    }

    private boolean isIn(Rule rule, LocalDate day) {
        return !day.isBefore(source.from(rule.span())) && !day.isAfter(source.to(rule.span()));
    }

    private boolean wasOpenBefore(Rule rule, Fact fact) {
        var eve = source.from(rule.span()).minusDays(1);
        return !fact.happenedOn().isAfter(eve) && isOpen(rule.of(), fact, eve);
    }

    /** Begun by that day is known already; not ended by it. */
    private boolean isOpen(String register, Fact fact, LocalDate day) {
        var closing = closing(register);
        return closing == null
                || Conditions.values(fact, closing).stream()
                        .flatMap(value -> Conditions.day(value).stream())
                        .allMatch(ended -> ended.isAfter(day));
    }

    private @Nullable String closing(String register) {
        return registers.find(register).map(Register::closedBy).orElse(null);
    }

    private Set<Other> others(Rule rule, Set<String> units) {
        var without = rule.selection().without();
        var found = new HashSet<Other>();
        if (without != null) {
            for (var fact : source.rows(units, without.of(), source.from(without.span()))) {
                Conditions.values(fact, without.theirs()).forEach(value -> found.add(new Other(fact.unit(), value)));
            }
        }
        return found;
    }

    private static boolean isAmong(Set<Other> others, Rule rule, Fact fact) {
        var without = rule.selection().without();
        return without != null
                && Conditions.values(fact, without.mine()).stream()
                        .anyMatch(value -> others.contains(new Other(fact.unit(), value)));
    }

    /** A row of the other register, as far as it is compared. */
    private record Other(String unit, String value) {}
}

package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.returns.Cadence;

/**
 * Figures about returns. What was expected is what {@code period.opened} sealed; only periods whose due day has passed at
 * the checkpoint count.
 */
final class ReturnFigures {
    private static final Set<String> ROOT = Set.of("CN");
    private static final String PERIOD = "period";

    private final FactSource source;
    private final Rule rule;
    private final Measure.Returned measure;

    ReturnFigures(FactSource source, Rule rule) {
        this.source = source;
        this.rule = rule;
        this.measure = (Measure.Returned) rule.measure();
    }

    /** A period, as it was opened. */
    private record Opened(Content content, ExpectedSet expected) {
        String code() {
            return content.text(PERIOD);
        }

        /** The day whose tree was taken. */
        LocalDate tree() {
            return content.day("tree_on");
        }

        LocalDate first() {
            return content.day("first_day");
        }

        LocalDate last() {
            return content.day("last_day");
        }

        LocalDate due() {
            return content.day("due_on");
        }
    }

    /** The facts of a {@code period.opened}; one that isn't as the specification says is a fault. */
    private record Content(org.mingcha.evidence.Content facts) {
        String text(String name) {
            return facts.text(name)
                    .orElseThrow(() -> new IllegalArgumentException("A period was opened without " + name));
        }

        LocalDate day(String name) {
            return LocalDate.parse(text(name));
        }
    }

    /** Tells what the rule will read. A period is sealed under its first day, which may lie before the span. */
    static void announce(FactSource source, Rule rule) {
        var from = source.from(rule.span());
        source.announce(source.units(rule.scope(), from), Cover.RETURN_FILED, from);
        source.announce(ROOT, LeafType.PERIOD_OPENED.code(), from.minusYears(1));
    }

    MeasureCalculator.Measured measured() {
        var filed = filed();
        var rows = new ArrayList<Fact>();
        int expected = 0;
        int exempt = 0;
        for (var period : opened()) {
            if (!period.due().isBefore(source.today())) {
                continue;
            }
            for (var unit : source.unitsOn(rule.scope(), period.tree())) {
                var owes = period.expected().owes(unit);
                exempt += owes.isPresent() && !owes.get() ? 1 : 0;
                if (owes.orElse(false)) {
                    expected++;
                    Optional.ofNullable(filed.get(new Key(unit, period.code())))
                            .filter(fact -> counts(fact, period))
                            .ifPresent(rows::add);
                }
            }
        }
        return switch (measure.what()) {
            case EXPECTED -> new MeasureCalculator.Measured(MeasureCalculator.number(expected), List.of());
            case EXEMPT -> new MeasureCalculator.Measured(MeasureCalculator.number(exempt), List.of());
            case FILED, ON_TIME, NIL, CONTRADICTED ->
                new MeasureCalculator.Measured(MeasureCalculator.number(rows.size()), rows);
        };
    }

    private boolean counts(Fact fact, Opened period) {
        return switch (measure.what()) {
            case EXPECTED, EXEMPT, FILED -> true;
            case ON_TIME -> !source.day(fact.recordedAt()).isAfter(period.due());
            case NIL -> fact.content().has("nil");
            case CONTRADICTED -> isContradicted(fact, period);
        };
    }

    /** Only what is asked here is opened: the entries of units that said there were none. */
    private boolean isContradicted(Fact fact, Opened period) {
        return fact.content().has("nil")
                && !fact.content().has("explained")
                && period.content().facts().all("about").stream()
                        .flatMap(register ->
                                source
                                        .facts()
                                        .of(Set.of(fact.unit()), register, period.first(), period.last())
                                        .stream())
                        .anyMatch(entry -> !entry.drill());
    }

    /** Ended periods within the span that were never opened. */
    Optional<Lack> lack() {
        var opened = opened().stream().map(Opened::code).toList();
        var cadence = Cadence.of(measure.returnId())
                .or(() -> opened.stream().findFirst().flatMap(ReturnFigures::cadence));
        if (cadence.isEmpty()) {
            return Optional.of(new Lack.Unopened(
                    measure.returnId(), List.of(source.period().code())));
        }
        var missing = ended(cadence.get()).stream()
                .map(Period::code)
                .filter(code -> !opened.contains(code))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Lack.Unopened(measure.returnId(), missing));
    }

    private List<Period> ended(Cadence cadence) {
        var from = source.from(rule.span());
        var ended = new ArrayList<Period>();
        for (var each = cadence.at(from);
                !each.to().isAfter(source.end()) && each.to().isBefore(source.today());
                each = cadence.after(each)) {
            ended.add(each);
        }
        return ended;
    }

    private static Optional<Cadence> cadence(String code) {
        return Period.parse(code)
                .flatMap(period -> java.util.Arrays.stream(Cadence.values())
                        .filter(each -> each.fits(period))
                        .findFirst());
    }

    /** The periods of this return that end within the span, in order. */
    private List<Opened> opened() {
        var from = source.from(rule.span());
        var periods = new ArrayList<Opened>();
        for (var fact : source.rows(ROOT, LeafType.PERIOD_OPENED.code(), from.minusYears(1))) {
            var content = new Content(fact.content());
            if (content.text("return").equals(measure.returnId())) {
                var last = content.day("last_day");
                if (!last.isBefore(from) && !last.isAfter(source.end())) {
                    UsedSet.of(fact.index(), LeafType.PERIOD_OPENED.code(), fact.content())
                            .ifPresent(source::use);
                    periods.add(new Opened(content, source.facts().expected(fact.index())));
                }
            }
        }
        return periods;
    }

    private record Key(String unit, String period) {}

    /** The first one where a unit has two. */
    private Map<Key, Fact> filed() {
        var from = source.from(rule.span());
        var filed = new HashMap<Key, Fact>();
        for (var fact : source.rows(source.units(rule.scope(), from), Cover.RETURN_FILED, from)) {
            if (fact.content().text("return").orElse("").equals(measure.returnId())) {
                fact.content().text(PERIOD).ifPresent(period -> filed.putIfAbsent(new Key(fact.unit(), period), fact));
            }
        }
        return filed;
    }
}

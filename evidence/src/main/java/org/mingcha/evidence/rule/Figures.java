package org.mingcha.evidence.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Measure;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.checklist.Rule.Mark;
import org.mingcha.evidence.checklist.Scope;
import org.mingcha.evidence.rule.Figure.Value;
import org.mingcha.evidence.rule.MeasureCalculator.Measured;

/** Computes figures and remembers which entries they rest on. */
final class Figures {
    private final FactSource source;
    private final FactSelection population;
    private final MeasureCalculator measuring;
    private final SortedMap<Long, Fact> cited = new TreeMap<>();

    Figures(FactSource source, FactSelection population) {
        this.source = source;
        this.population = population;
        this.measuring = new MeasureCalculator(population.conditions(), source.limits());
    }

    /** By name, in the order of the rules. */
    Map<String, Figure> of(List<Rule> rules) {
        var figures = new LinkedHashMap<String, Figure>();
        for (var rule : rules) {
            figures.put(rule.name(), figure(rule));
        }
        return figures;
    }

    private Figure figure(Rule rule) {
        if (rule.overReturns()) {
            return overReturns(rule);
        }
        return rule.overUnits() ? overUnits(rule) : overFacts(rule);
    }

    private Figure overReturns(Rule rule) {
        var measured = new ReturnFigures(source, rule).measured();
        measured.rows().forEach(fact -> cited.put(fact.index(), fact));
        return new Figure(
                rule.name(), rule.unit(), measured.value(), entries(measured), late(measured), new HashMap<>());
    }

    /** The facts that its figure cites. */
    List<Fact> rows(Rule rule) {
        return figure(rule).entries().stream()
                .flatMap(index -> Stream.ofNullable(cited.get(index)))
                .toList();
    }

    SortedMap<Long, Fact> cited() {
        return cited;
    }

    private Figure overFacts(Rule rule) {
        var rows = population.of(rule);
        var measured = measuring.of(rule.measure(), rows);
        measured.rows().forEach(fact -> cited.put(fact.index(), fact));
        return new Figure(
                rule.name(), rule.unit(), typed(rule, measured), entries(measured), late(measured), marks(rule, rows));
    }

    /** The newest value of a field is a number where the rule says that it counts something. */
    private static Value typed(Rule rule, Measured measured) {
        return rule.unit() != FigureUnit.TEXT
                        && rule.measure() instanceof Measure.Newest
                        && measured.value() instanceof Value.Words(var text)
                ? Conditions.decimal(text).<Value>map(Value.Number::new).orElseGet(Value.NotComputable::new)
                : measured.value();
    }

    /** Units stand in one leaf for the whole tree: there is no entry to cite. */
    private Figure overUnits(Rule rule) {
        var count = rule.scope().stream()
                .mapToInt(scope -> switch (scope) {
                    case Scope.Own _ -> 1;
                    case Scope.Below below ->
                        source.below(below, source.from(rule.span())).size();
                })
                .sum();
        return new Figure(rule.name(), rule.unit(), MeasureCalculator.number(count), List.of(), 0, new HashMap<>());
    }

    private static List<Long> entries(Measured measured) {
        return measured.rows().stream().map(Fact::index).sorted().toList();
    }

    private int late(Measured measured) {
        return source.lateness().late(measured.rows());
    }

    private Map<Mark.Kind, Integer> marks(Rule rule, List<Fact> rows) {
        var marks = new EnumMap<Mark.Kind, Integer>(Mark.Kind.class);
        for (var mark : rule.marks()) {
            var marked = rows.stream()
                    .filter(fact -> population.conditions().holdAny(mark.any(), fact))
                    .count();
            if (marked > 0) {
                marks.put(mark.kind(), (int) marked);
            }
        }
        return marks;
    }
}

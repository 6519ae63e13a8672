package org.mingcha.inspection.appraisal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.inspection.internal.PinnedFacts;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/**
 * Points for returns: those on time, of those that the unit and the units below it owed in the year and whose due day has
 * passed. Counted from sealed facts by the very rules that a checklist has for returns.
 */
@Component
class ReturnPoints {
    private static final String RULES = "/appraisal/returns.yaml";

    private final TransparencyLog log;
    private final RegisterLibrary registers;
    private final RulesInForce inForce;
    private final Checklist rules;

    ReturnPoints(TransparencyLog log, RegisterLibrary registers, RulesInForce inForce) {
        this.log = log;
        this.registers = registers;
        this.inForce = inForce;
        this.rules = rules(Registers.shipped());
    }

    /** To be read by the units of one appraisal, the one that stands above the others first. */
    Facts facts() {
        return new SharedFacts(PinnedFacts.of(log.facts()));
    }

    Part part(Formula.Component component, Facts facts, String unit, int year) {
        var period = new Period(year, Period.Part.YEAR, 1);
        if (facts.units().find(unit).isEmpty()) {
            return absent(component);
        }
        var counted = evaluator(facts, unit, period).evaluate(facts, unit, period).items().stream()
                .filter(item -> number(item, "expected") > 0)
                .toList();
        int owed = counted.stream().mapToInt(item -> number(item, "expected")).sum();
        if (owed == 0) {
            return absent(component);
        }
        var lines = new ArrayList<Point>();
        counted.forEach(item -> lines.add(line(item, component.weight(), owed)));
        return new Part(component, Part.Standing.COUNTED, ItemPoints.sum(lines), component.weight(), lines);
    }

    private Evaluator evaluator(Facts facts, String unit, Period period) {
        return new Evaluator(
                rules,
                registers.below(facts.seal().size()),
                inForce.limits(unit, period.to(), facts.seal().size()));
    }

    /** Nothing was owed of them whose due day has passed: nobody earns or loses these points. */
    private static Part absent(Formula.Component component) {
        return new Part(component, Part.Standing.ABSENT, ItemPoints.zero(), 0, List.of());
    }

    private static Point line(ItemResult item, int weight, int owed) {
        int expected = number(item, "expected");
        int onTime = number(item, "on_time");
        var cited = item.figure("on_time").map(Figure::entries).orElse(List.of());
        return new Point.OfReturns(
                item.item().id(), expected, onTime, cited, share(weight, onTime, owed), share(weight, expected, owed));
    }

    private static BigDecimal share(int weight, int of, int all) {
        return BigDecimal.valueOf((long) weight * of)
                .divide(BigDecimal.valueOf(all), ItemPoints.LINE, RoundingMode.HALF_UP);
    }

    private static int number(ItemResult item, String figure) {
        return item.figure(figure)
                .flatMap(Figure::number)
                .map(BigDecimal::intValueExact)
                .orElse(0);
    }

    private static Checklist rules(Registers registers) {
        try (var in = Objects.requireNonNull(ReturnPoints.class.getResourceAsStream(RULES))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (Checklist.fromYaml(RULES, text, registers) instanceof ChecklistResult.Read(var checklist)) {
                return checklist;
            }
            throw new IllegalStateException(RULES + " cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(RULES, e);
        }
    }
}

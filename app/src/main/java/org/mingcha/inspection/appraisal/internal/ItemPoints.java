package org.mingcha.inspection.appraisal.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.report.Drift;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.appraisal.Point;
import org.mingcha.inspection.campaign.AcceptedResult;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/**
 * Points for accepted results. Each accepted self-inspection has the same share of the component's weight; in it each
 * item counts by its own weight. A line is rounded to ten-thousandths, the component to hundredths.
 */
@Component
class ItemPoints {
    static final Map<AssessmentId, Details> NO_DETAILS = Map.of();
    static final int LINE = 4;
    static final int SUM = 2;

    private final Checklists checklists;
    private final Assessments assessments;
    private final TransparencyLog log;

    ItemPoints(Checklists checklists, Assessments assessments, TransparencyLog log) {
        this.checklists = checklists;
        this.assessments = assessments;
        this.log = log;
    }

    /** What is known of an assessment's items beside their results. */
    record Details(Set<String> drawn, Map<String, List<Drift.Change>> drift) {
        static final Details NONE = new Details(Set.of(), Map.of());
    }

    Map<AssessmentId, Details> details(Actor actor, List<AcceptedResult> accepted) {
        var details = new HashMap<AssessmentId, Details>();
        for (var each : accepted) {
            var drawn = assessments
                    .find(actor, each.assessment())
                    .map(view -> view.items().stream()
                            .filter(item -> item.looks().contains(Look.DRAWN))
                            .map(AssessmentItem::id)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
            var drift = assessments
                    .drift(actor, each.assessment())
                    .map(since -> since.drift().changes().stream().collect(Collectors.groupingBy(Drift.Change::item)))
                    .orElse(Map.of());
            details.put(each.assessment(), new Details(drawn, drift));
        }
        return details;
    }

    Part part(
            Formula formula,
            Formula.Component component,
            List<AcceptedResult> accepted,
            Map<AssessmentId, Details> details) {
        var lines = new ArrayList<Point>();
        var counted = accepted.stream().map(each -> counted(formula, each)).toList();
        long shares = counted.stream().filter(each -> each.weight > 0).count();
        for (var each : counted) {
            var whole = new Whole(component.weight(), shares * each.weight);
            var known = details.getOrDefault(each.accepted.assessment(), Details.NONE);
            each.items.forEach(item -> lines.add(line(formula, each, item, new Told(whole, known))));
        }
        return lines.isEmpty()
                ? new Part(component, Part.Standing.NOTHING_ACCEPTED, zero(), component.weight(), List.of())
                : new Part(component, Part.Standing.COUNTED, sum(lines), component.weight(), lines);
    }

    /** Of an accepted result the items that count, and the sum of their weights. */
    private record Counted(
            AcceptedResult accepted,
            List<AcceptedResult.Item> items,
            Map<String, Integer> weights,
            int weight,
            @Nullable Long index) {}

    /** The component's weight, and into how many weights it is divided. */
    private record Whole(int points, long divided) {
        BigDecimal of(int weight, BigDecimal credit) {
            return BigDecimal.valueOf((long) points * weight)
                    .multiply(credit)
                    .divide(BigDecimal.valueOf(divided), LINE, RoundingMode.HALF_UP);
        }
    }

    private record Told(Whole whole, Details details) {}

    private Counted counted(Formula formula, AcceptedResult accepted) {
        var weights = checklists
                .find(accepted.checklist())
                .orElseThrow(
                        () -> new IllegalStateException("Accepted by an unknown checklist " + accepted.checklist()))
                .checklist()
                .items()
                .stream()
                .collect(Collectors.toMap(Item::id, Item::weight));
        var items = accepted.items().stream()
                .filter(item -> formula.credit().containsKey(item.result()))
                .filter(item -> weights.getOrDefault(item.id(), 0) > 0)
                .toList();
        int weight = items.stream()
                .mapToInt(item -> weights.getOrDefault(item.id(), 0))
                .sum();
        var index = log.record(accepted.record()).map(SealedRecord::index).orElse(null);
        return new Counted(accepted, items, weights, weight, index);
    }

    private static Point line(Formula formula, Counted counted, AcceptedResult.Item item, Told told) {
        int weight = counted.weights.getOrDefault(item.id(), 0);
        var credit = Objects.requireNonNull(formula.credit().get(item.result()));
        return new Point.OfItem(
                counted.accepted.assessment(),
                counted.accepted.checklist(),
                item.id(),
                weight,
                item.result(),
                item.given(),
                told.details.drawn().contains(item.id()),
                told.details.drift().getOrDefault(item.id(), List.of()),
                told.whole.of(weight, credit),
                told.whole.of(weight, BigDecimal.ONE),
                counted.index);
    }

    static BigDecimal sum(List<? extends Point> lines) {
        return lines.stream()
                .map(Point::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SUM, RoundingMode.HALF_UP);
    }

    static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(SUM);
    }
}

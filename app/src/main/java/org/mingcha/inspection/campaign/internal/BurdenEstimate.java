package org.mingcha.inspection.campaign.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.Burden;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.stereotype.Component;

/** What a campaign costs, told from a sample of its units that is spread over the whole scope. */
@Component
public class BurdenEstimate {
    private static final int SAMPLE = 20;
    /** Two standard errors: 95 of 100 samples are as near. */
    private static final double WIDTH = 1.96;

    private final Computation computation;
    private final ScopeTable scope;

    BurdenEstimate(Computation computation, ScopeTable scope) {
        this.computation = computation;
        this.scope = scope;
    }

    public Burden of(CampaignDraftCheck.Sound sound) {
        var sample = sample(sound.units());
        var facts = computation.facts();
        var evaluations = sample.stream()
                .map(unit -> computation.evaluate(
                        facts, unit.code(), sound.checklist(), sound.draft().period()))
                .toList();
        var answered = answered(evaluations);
        var asked = evaluations.stream().mapToInt(BurdenEstimate::asked).sum();
        var known = answered.values().stream().mapToInt(Integer::intValue).sum();
        var share = asked == 0 ? 0 : (double) known / asked;
        var before = scope.askedBefore(
                sound.units(), sound.checklist().id(), sound.draft().period().code());
        var items = sound.checklist().items().stream()
                .map(item -> item(item, evaluations, answered.getOrDefault(item.id(), 0), before > 0))
                .toList();
        var scale = (double) sound.units().size() / sample.size();
        return new Burden(
                sound.units().size(),
                (int) Math.round(asked * scale),
                (int) Math.round(minutes(evaluations) * scale),
                (int) Math.floor(share * 100),
                sample.size(),
                margin(share, evaluations, sound.units().size()),
                items,
                sound.withoutUsers());
    }

    private static List<UnitName> sample(List<UnitName> units) {
        int size = Math.min(SAMPLE, units.size());
        return IntStream.range(0, size)
                .mapToObj(i -> units.get((int) ((long) i * units.size() / size)))
                .toList();
    }

    private static Map<String, Integer> answered(List<Evaluation> evaluations) {
        var answered = new HashMap<String, Integer>();
        evaluations.stream()
                .flatMap(evaluation -> evaluation.items().stream().filter(each -> isAsked(each.item(), evaluation)))
                .filter(each -> isAnswered(each.item(), each.result()))
                .forEach(each -> answered.merge(each.item().id(), 1, Integer::sum));
        return answered;
    }

    /** Units are the sample's elements, not questions: those of one unit hang together. */
    private static int margin(double share, List<Evaluation> evaluations, int units) {
        if (evaluations.size() == units) {
            return 0;
        }
        var square = evaluations.stream()
                .mapToDouble(each -> Math.pow(share(each) - share, 2))
                .sum();
        var deviation = Math.sqrt(square / Math.max(1, evaluations.size() - 1));
        return (int) Math.ceil(100 * WIDTH * deviation / Math.sqrt(evaluations.size()));
    }

    private static double share(Evaluation evaluation) {
        var asked = asked(evaluation);
        var answered = evaluation.items().stream()
                .filter(each -> isAsked(each.item(), evaluation) && isAnswered(each.item(), each.result()))
                .count();
        return asked == 0 ? 0 : (double) answered / asked;
    }

    private static int asked(Evaluation evaluation) {
        return (int) evaluation.items().stream()
                .filter(each -> isAsked(each.item(), evaluation))
                .count();
    }

    private static double minutes(List<Evaluation> evaluations) {
        return evaluations.stream()
                .flatMap(evaluation -> evaluation.items().stream()
                        .filter(each -> isAsked(each.item(), evaluation))
                        .filter(each -> !isAnswered(each.item(), each.result())))
                .mapToInt(each -> each.item().minutes())
                .sum();
    }

    private static Burden.Item item(Item item, List<Evaluation> evaluations, int answered, boolean before) {
        Set<Burden.Known> known = EnumSet.noneOf(Burden.Known.class);
        if (answered > 0) {
            known.add(Burden.Known.LEDGER);
        }
        if (item.answer() != AnswerKind.COMPUTED && hasFigures(item, evaluations)) {
            known.add(Burden.Known.TYPED_AGAIN);
        }
        if (before) {
            known.add(Burden.Known.ASKED_BEFORE);
        }
        return new Burden.Item(item.id(), item.question(), item.minutes(), answered, known);
    }

    private static boolean hasFigures(Item item, List<Evaluation> evaluations) {
        return evaluations.stream()
                .flatMap(evaluation -> evaluation.items().stream())
                .filter(each -> each.item().id().equals(item.id()))
                .flatMap(each -> each.figures().stream())
                .anyMatch(figure -> !figure.isZero());
    }

    static boolean isAnswered(Item item, Result result) {
        return item.answer() == AnswerKind.COMPUTED
                && switch (result) {
                    case MET, PARTLY, NOT_MET, NOT_APPLICABLE -> true;
                    case INSUFFICIENT_EVIDENCE, UNANSWERED -> false;
                };
    }

    static boolean isAsked(Item item, Evaluation evaluation) {
        return item.kinds().isEmpty() || item.kinds().contains(evaluation.unit().kind());
    }
}

package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.rule.Figure.Value;

/** Joins what units say to what rules found. Items that rules answer stay as they are. */
public final class AnswerMerger {
    private static final int SHARE_DIGITS = 4;

    private final Limits limits;

    public AnswerMerger(Limits limits) {
        this.limits = limits;
    }

    public Evaluation answer(Evaluation evaluation, Map<String, UnitAnswer> answers) {
        return evaluation.with(evaluation.items().stream()
                .map(each -> answer(
                        evaluation.period(), each, answers.get(each.item().id())))
                .toList());
    }

    /** What one item comes to with the unit's answer; as it was found without one. */
    public ItemResult answer(Period period, ItemResult found, @Nullable UnitAnswer given) {
        if (given == null || found.result() != Result.UNANSWERED) {
            return found;
        }
        if (!given.notApplicable().isBlank()) {
            return found.notApplicable(given.notApplicable());
        }
        return isAnswered(found.item().answer(), given) ? judged(period, found, given) : found;
    }

    private static boolean isAnswered(AnswerKind kind, UnitAnswer given) {
        return switch (kind) {
            case COMPUTED -> false;
            case NARRATIVE -> given.narrated();
            case NUMBERS -> given.numbers() != null;
            case EVIDENCE -> given.hasEvidence();
        };
    }

    private ItemResult judged(Period period, ItemResult found, UnitAnswer given) {
        var figures = figures(period, found, given);
        var comparing = new ExpectationCheck(period, limits, figures);
        var lacks = lacks(found.item(), given);
        var result = lacks.isEmpty() ? comparing.result(found.item()) : Result.INSUFFICIENT_EVIDENCE;
        var isGap = result == Result.PARTLY || result == Result.NOT_MET;
        return found.answered(
                result,
                List.copyOf(figures.values()),
                lacks,
                isGap ? comparing.unmet(found.item().expect()) : List.of());
    }

    /** What the unit counted stands first: the sentence for 0 looks at the first figure. */
    private static Map<String, Figure> figures(Period period, ItemResult found, UnitAnswer given) {
        var figures = new LinkedHashMap<String, Figure>();
        var numbers = given.numbers();
        if (numbers != null) {
            put(figures, Item.DONE, FigureUnit.ITEMS, MeasureCalculator.number(numbers.done()));
            put(figures, Item.TOTAL, FigureUnit.ITEMS, MeasureCalculator.number(numbers.total()));
            put(figures, Item.SHARE, FigureUnit.RATIO, share(numbers));
        }
        found.figures().forEach(figure -> figures.put(figure.name(), figure));
        var evidence = given.evidence();
        if (evidence != null && evidence.dated() != null) {
            var days = ChronoUnit.DAYS.between(evidence.dated(), period.to());
            put(figures, Item.AGE_DAYS, FigureUnit.DAYS, MeasureCalculator.number(Math.max(0, days)));
        }
        return figures;
    }

    private static Value share(UnitAnswer.Numbers numbers) {
        return new Value.Number(BigDecimal.valueOf(numbers.done())
                .divide(BigDecimal.valueOf(numbers.total()), SHARE_DIGITS, RoundingMode.HALF_UP));
    }

    private static void put(Map<String, Figure> figures, String name, FigureUnit unit, Value value) {
        figures.put(name, new Figure(name, unit, value, List.of(), 0, Map.of()));
    }

    private static List<Lack> lacks(Item item, UnitAnswer given) {
        var lacks = new ArrayList<Lack>();
        for (var need : item.needs()) {
            if (need instanceof Need.Evidence(var what) && !given.hasEvidence()) {
                lacks.add(new Lack.Unproven(what));
            }
        }
        var evidence = given.evidence();
        if (given.hasEvidence() && evidence != null && evidence.dated() == null && item.expects(Item.AGE_DAYS)) {
            lacks.add(new Lack.Undated());
        }
        return lacks;
    }
}

package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.UsedSet;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;

/**
 * A whole checklist, answered for one unit and period at one checkpoint.
 *
 * @param cited every entry behind a figure, by log index
 * @param names the units of these entries, by code
 * @param draws the spot checks that the unit has opened
 * @param sets the sealed sets behind figures: the unit tree, then the expected sets that rules read
 * @param thin which figures of 0 have little behind them
 * @param declarations what the unit's leader declared of registers that the checklist asks about
 * @param initial cited entries that brought a ledger up to date when it was begun
 * @param semantics by which it was computed
 * @param asked what was read
 */
public record Evaluation(
        Checklist checklist,
        UnitRow unit,
        Period period,
        Seal seal,
        List<ItemResult> items,
        List<Figure> annex,
        SortedMap<Long, Fact> cited,
        SortedMap<String, String> names,
        List<OpenedDraw> draws,
        List<UsedSet> sets,
        List<ThinCover> thin,
        List<Declaration> declarations,
        InitialEntries initial,
        Semantics semantics,
        AskedRanges asked) {
    public Evaluation {
        items = List.copyOf(items);
        annex = List.copyOf(annex);
        draws = List.copyOf(draws);
        sets = List.copyOf(sets);
        thin = List.copyOf(thin);
        declarations = List.copyOf(declarations);
        cited = Collections.unmodifiableSortedMap(new TreeMap<>(cited));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    public long count(Result result) {
        return items.stream().filter(item -> item.result() == result).count();
    }

    /** A unit's name; its code where the tree has no such unit. */
    public String name(String unitCode) {
        return names.getOrDefault(unitCode, unitCode);
    }

    Evaluation having(AskedRanges read) {
        return new Evaluation(
                checklist,
                unit,
                period,
                seal,
                items,
                annex,
                cited,
                names,
                draws,
                sets,
                thin,
                declarations,
                initial,
                semantics,
                read);
    }

    Evaluation with(List<ItemResult> answered) {
        return new Evaluation(
                checklist,
                unit,
                period,
                seal,
                answered,
                annex,
                cited,
                names,
                draws,
                sets,
                thin,
                declarations,
                initial,
                semantics,
                asked);
    }

    /** Items whose result a rule gave, out of all items, with two digits. */
    public BigDecimal prefilledShare() {
        if (items.isEmpty()) {
            return new BigDecimal("0.00");
        }
        var given = items.stream().filter(Evaluation::givenByRule).count();
        return BigDecimal.valueOf(given).divide(BigDecimal.valueOf(items.size()), 2, RoundingMode.DOWN);
    }

    private static boolean givenByRule(ItemResult item) {
        return item.item().answer() == AnswerKind.COMPUTED
                && switch (item.result()) {
                    case MET, PARTLY, NOT_MET, NOT_APPLICABLE -> true;
                    case INSUFFICIENT_EVIDENCE, UNANSWERED -> false;
                };
    }
}

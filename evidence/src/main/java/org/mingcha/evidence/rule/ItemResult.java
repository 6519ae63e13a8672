package org.mingcha.evidence.rule;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Expectation;
import org.mingcha.evidence.checklist.Item;

/**
 * What one item comes to.
 *
 * @param lacks why there is insufficient evidence; else empty
 * @param unmet the expectations that don't hold; empty where the item is met
 * @param coveredMonths how many months cover this item's figures of 0; 0: no cover was asked for
 * @param declared what it rests on beside ledger and returns: what the unit's leader declared
 * @param reason why it is not applicable, in words; else empty
 */
public record ItemResult(
        Item item,
        Result result,
        List<Figure> figures,
        List<Lack> lacks,
        List<Expectation> unmet,
        int coveredMonths,
        List<DeclaredMonths> declared,
        String reason) {
    public ItemResult {
        figures = List.copyOf(figures);
        lacks = List.copyOf(lacks);
        unmet = List.copyOf(unmet);
        declared = List.copyOf(declared);
    }

    public Optional<Figure> figure(String name) {
        return figures.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    ItemResult answered(Result given, List<Figure> counted, List<Lack> missing, List<Expectation> open) {
        return new ItemResult(item, given, counted, missing, open, coveredMonths, List.of(), reason);
    }

    ItemResult notApplicable(String why) {
        return new ItemResult(
                item, Result.NOT_APPLICABLE, figures, List.of(), List.of(), coveredMonths, List.of(), why);
    }
}

package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignItem;

/**
 * What the units of a campaign have signed, in their official order.
 *
 * @param rows of all that were asked; units closed on the way are in none
 * @param items of those that have signed
 * @param accepted assessment to the log index of its acceptance
 */
record CampaignResults(List<AssessmentSummary> rows, List<CampaignItem> items, Map<Long, Long> accepted) {
    /** Results that say that something is wrong. */
    static final List<Result> PROBLEMS = List.of(Result.NOT_MET, Result.PARTLY);

    private static final Set<AssessmentState> SIGNED =
            Set.of(AssessmentState.IN_REVIEW, AssessmentState.RETURNED, AssessmentState.ACCEPTED);

    static CampaignResults of(List<AssessmentSummary> rows, List<CampaignItem> items, Map<Long, Long> accepted) {
        var signed = rows.stream()
                .filter(CampaignResults::isSigned)
                .map(row -> row.id().value())
                .collect(Collectors.toSet());
        return new CampaignResults(
                rows,
                items.stream()
                        .filter(item -> signed.contains(item.assessment().value()))
                        .toList(),
                accepted);
    }

    static boolean isSigned(AssessmentSummary row) {
        return SIGNED.contains(row.state());
    }

    List<AssessmentSummary> signed() {
        return rows.stream().filter(CampaignResults::isSigned).toList();
    }

    List<PaperText> unsigned() {
        return rows.stream()
                .filter(row -> !isSigned(row))
                .map(AssessmentSummary::unit)
                .map(PaperValue::unit)
                .toList();
    }

    /** Log indices of all acceptances. */
    List<Long> records() {
        return accepted.values().stream().sorted().toList();
    }

    static Result conclusion(CampaignItem item) {
        var given = item.given();
        return given == null ? item.result() : given;
    }

    Map<Result, Long> counts() {
        return items.stream().collect(Collectors.groupingBy(CampaignResults::conclusion, Collectors.counting()));
    }

    /** By assessment. */
    Map<Long, Map<Result, Long>> countsOfEach() {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.assessment().value(),
                        Collectors.groupingBy(CampaignResults::conclusion, Collectors.counting())));
    }

    /** Of one item of the checklist, the units with each result. */
    Map<Result, List<PaperText>> units(String item) {
        var names = new TreeMap<String, String>();
        rows.forEach(row -> names.put(row.unit().code(), row.unit().name()));
        var units = new EnumMap<Result, List<PaperText>>(Result.class);
        items.stream()
                .filter(each -> each.item().equals(item))
                .forEach(each -> units.computeIfAbsent(conclusion(each), _ -> new ArrayList<>())
                        .add(PaperValue.unit(each.unit(), names.getOrDefault(each.unit(), each.unit()))));
        return units;
    }

    /** Where the unit's conclusion is another than the rules'. */
    List<CampaignItem> overridden() {
        return items.stream()
                .filter(item -> item.given() != null && item.given() != item.result())
                .toList();
    }
}

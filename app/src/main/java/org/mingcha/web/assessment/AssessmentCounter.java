package org.mingcha.web.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.web.citation.CitedEntries;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;

/** Counts an assessment's items: how far the unit is, and apart from that what they come to. */
final class AssessmentCounter {
    private final AssessmentView view;
    private final Checklist checklist;

    AssessmentCounter(AssessmentView view, Checklist checklist) {
        this.view = view;
        this.checklist = checklist;
    }

    AssessmentPage.Numbers numbers() {
        var row = view.row();
        var cited = new HashSet<Long>();
        var late = new HashSet<Long>();
        view.items().forEach(item -> {
            cited.addAll(CitedEntries.indexes(item.computed()));
            late.addAll(CitedSentences.late(item.texts()));
        });
        return new AssessmentPage.Numbers(
                row.total(),
                row.total() == 0 ? 0 : 100 * row.prefilled() / row.total(),
                row.prefilled(),
                row.done(),
                count(Set.of(ItemProgress.TO_CONFIRM, ItemProgress.IN_PROGRESS)),
                count(Set.of(ItemProgress.NOT_STARTED)),
                count(Set.of(ItemProgress.RETURNED)),
                (int) view.items().stream().filter(AssessmentItem::isOverridden).count(),
                cited.size(),
                late.size(),
                minutes());
    }

    private int count(Set<ItemProgress> wanted) {
        return (int) view.items().stream()
                .filter(item -> wanted.contains(item.progress()))
                .count();
    }

    private int minutes() {
        return view.items().stream()
                .filter(item -> item.progress() != ItemProgress.DONE)
                .flatMap(item -> checklist.item(item.id()).stream())
                .mapToInt(Item::minutes)
                .sum();
    }

    /** By what counts: an override, where there is one. */
    List<AssessmentPage.Tally> legend() {
        return Stream.of(Result.values())
                .map(result -> new AssessmentPage.Tally(Conclusion.of(result), view.count(result)))
                .filter(tally -> tally.count() > 0)
                .toList();
    }
}

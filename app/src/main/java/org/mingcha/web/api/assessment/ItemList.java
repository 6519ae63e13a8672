package org.mingcha.web.api.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.web.api.ApiPaging;
import tools.jackson.databind.JsonNode;

/** An assessment's items page by page, in the checklist's order. */
final class ItemList {
    /** @param after id of the last item of the page before */
    record Wanted(@Nullable String after, @Nullable Integer limit) {}

    /**
     * One item.
     *
     * @param result what the rules say, or what the unit's answer comes to where no rule answers
     * @param conclusion an override, or else the result
     * @param reason of an override, or why it is not applicable; empty: none
     * @param computed as in figures.json: figures, entries, sentence
     * @param digest SHA-256 of {@code computed}: what a confirmation is bound to
     */
    record Item(
            String id,
            String question,
            String kind,
            String result,
            String conclusion,
            String reason,
            String progress,
            JsonNode computed,
            String digest,
            Answer answer,
            Review review,
            int version) {}

    record Answer(
            String narrative,
            ItemAnswer.@Nullable Numbers numbers,
            @Nullable Evidence evidence,
            String gap,
            ItemAnswer.@Nullable Measure measure) {}

    record Evidence(
            String reference, String statement, @Nullable String dated, List<String> files) {}

    /** @param reason of the last return */
    record Review(String decision, @Nullable String reason, String words) {}

    record Listed(List<Item> items, @Nullable String next) {}

    private ItemList() {}

    static Listed page(AssessmentView view, Wanted wanted, String path, Map<String, String> query) {
        var items = view.items();
        int from = wanted.after() == null ? 0 : at(items, wanted.after()) + 1;
        int to = Math.min(items.size(), from + ApiPaging.limit(wanted.limit()));
        var shown = items.subList(from, to).stream().map(ItemList::item).toList();
        var next =
                to < items.size() ? ApiPaging.next(path, query, shown.getLast().id()) : null;
        return new Listed(shown, next);
    }

    private static int at(List<AssessmentItem> items, String id) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(ApiPaging::unfit);
    }

    private static Item item(AssessmentItem item) {
        var override = item.answer().override();
        return new Item(
                item.id(),
                item.question(),
                item.kind().code(),
                item.result().code(),
                item.conclusion().code(),
                override == null ? item.answer().notApplicable() : override.reason(),
                item.progress().code(),
                item.computed(),
                item.digest(),
                answer(item.answer()),
                review(item.review()),
                item.version());
    }

    private static Answer answer(ItemAnswer answer) {
        return new Answer(
                answer.narrative(), answer.numbers(), evidence(answer.evidence()), answer.gap(), answer.measure());
    }

    private static @Nullable Evidence evidence(ItemAnswer.@Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        var dated = evidence.dated();
        return new Evidence(
                evidence.reference(),
                evidence.statement(),
                dated == null ? null : dated.toString(),
                evidence.files().stream().map(file -> file.sha256()).toList());
    }

    private static Review review(AssessmentItem.Review review) {
        ReturnReason reason = review.reason();
        return new Review(
                review.decision().name().toLowerCase(java.util.Locale.ROOT),
                reason == null ? null : reason.code(),
                review.words());
    }
}

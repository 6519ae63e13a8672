package org.mingcha.web.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.Similarity;
import org.mingcha.web.citation.CitedEntries;
import org.mingcha.web.citation.CitedSentences;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.ledger.DeclarationHint;
import org.mingcha.web.ledger.DeclarationHints;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of one item together. */
@Component
class AssessmentItemPages {
    private static final Set<Result> GAPS = Set.of(Result.PARTLY, Result.NOT_MET, Result.INSUFFICIENT_EVIDENCE);

    /** While the unit can still do something about its items. */
    private static final Set<AssessmentState> CHANGING =
            Set.of(AssessmentState.OPEN, AssessmentState.SUBMITTED, AssessmentState.RETURNED);

    /** Percent from which the author is told on the item's page. */
    private static final int ALIKE = 10;

    private static final Set<String> DONE = Set.of("saved", "recomputed");

    private final AssessmentPages pages;
    private final Assessments assessments;
    private final CitedEntries entries;
    private final ReturnedItems returned;
    private final DeclarationHints declarations;

    AssessmentItemPages(
            AssessmentPages pages,
            Assessments assessments,
            CitedEntries entries,
            ReturnedItems returned,
            DeclarationHints declarations) {
        this.pages = pages;
        this.assessments = assessments;
        this.entries = entries;
        this.returned = returned;
        this.declarations = declarations;
    }

    /**
     * What goes with the page beside what is stored.
     *
     * @param typed null: what is stored stands in the form
     */
    record Outcome(@Nullable ItemForm typed, AssessmentItemPage.Reply reply) {
        /** Where nothing was sent but the address may tell what has just been done. */
        static Outcome of(RequestContext context, Wanted wanted) {
            if (wanted.done() == null || !DONE.contains(wanted.done())) {
                return new Outcome(null, AssessmentItemPage.Reply.NONE);
            }
            var note = new AssessmentPage.Note(context.t("assessment.done." + wanted.done()), "ok");
            return new Outcome(null, new AssessmentItemPage.Reply(note, List.of(), List.of()));
        }
    }

    /** What the page's address says. */
    record Wanted(@Nullable String done) {}

    AssessmentItemPage page(RequestContext context, AssessmentView view, String id, Outcome outcome) {
        var item = view.item(id).orElseThrow(NotFound::new);
        var checklist = pages.checklist(view);
        var form = isOpen(view, item) ? form(context, checklist, item, outcome.typed()) : null;
        var cited = CitedEntries.indexes(item.computed());
        var heading = heading(context, view, checklist, item);
        var words = new AnswerLabels(context, heading.base());
        var typed = outcome.typed() == null ? ItemForm.of(item.answer()) : outcome.typed();
        return new AssessmentItemPage(
                context.shell(NavSection.ASSESSMENTS, "web.preview.item.title", id, item.question()),
                heading,
                computed(context, view, item),
                declarable(context, view, checklist, item),
                returned.of(context.words(), item),
                outcome.reply(),
                form,
                form == null ? words.lines(item, typed) : List.of(),
                view.may().answer() ? words.traces(typed) : List.of(),
                similar(context, view, id),
                cited.size(),
                entries.of(context, cited));
    }

    private List<DeclarationHint> declarable(
            RequestContext context, AssessmentView view, Checklist checklist, AssessmentItem item) {
        var row = view.row();
        return CHANGING.contains(row.state())
                ? checklist
                        .item(item.id())
                        .flatMap(asked ->
                                declarations.of(context, row.unit().code(), row.period(), asked, item.result()))
                        .stream()
                        .toList()
                : List.of();
    }

    /** After a return only what was returned is open, and what has moved since. */
    static boolean isOpen(AssessmentView view, AssessmentItem item) {
        return view.may().answer()
                && (view.row().state() == AssessmentState.OPEN
                        || item.review().decision() == AssessmentItem.Decision.RETURNED
                        || item.progress() != ItemProgress.DONE);
    }

    private static AssessmentItemPage.Heading heading(
            RequestContext context, AssessmentView view, Checklist checklist, AssessmentItem item) {
        var items = view.items();
        int at = IntStream.range(0, items.size())
                .filter(i -> items.get(i).id().equals(item.id()))
                .findFirst()
                .orElseThrow();
        var base = AssessmentItemLines.base(view);
        var words = new AssessmentLabels(context.words());
        var clauses = checklist
                .item(item.id())
                .map(found -> words.list(found.basis().clauses()))
                .orElse("");
        return new AssessmentItemPage.Heading(
                base,
                words.title(view.row(), checklist.title()),
                item.id(),
                item.question(),
                at + 1,
                items.size(),
                item.texts().path("expectation").asString(""),
                clauses,
                words.progress(item.progress()),
                at == 0 ? null : base + "/items/" + items.get(at - 1).id(),
                at == items.size() - 1
                        ? null
                        : base + "/items/" + items.get(at + 1).id());
    }

    private static AssessmentItemPage.Computed computed(
            RequestContext context, AssessmentView view, AssessmentItem item) {
        var base = AssessmentItemLines.base(view) + "/items/";
        var sentences =
                new CitedSentences(context.words(), new CitedSentences.Chips(CitedSentences.ON_ITS_PAGE, base, "#e"));
        var override = item.answer().override();
        var computedAt = view.computedAt();
        return new AssessmentItemPage.Computed(
                Conclusion.of(item.result()),
                item.isOverridden() ? Conclusion.of(item.conclusion()) : null,
                override == null ? item.answer().notApplicable() : override.reason(),
                sentences.of(item.id(), item.texts()),
                computedAt == null
                        ? ""
                        : context.t(
                                "assessment.item.computed-at", context.words().minute(computedAt), view.size()),
                item.kind() != AnswerKind.COMPUTED,
                CitedSentences.late(item.texts()).size());
    }

    private AssessmentItemPage.@Nullable Similar similar(RequestContext context, AssessmentView view, String item) {
        return similar(context, view).stream()
                .filter(each -> each.item().equals(item) && each.percent() >= ALIKE)
                .findFirst()
                .map(each -> new AssessmentItemPage.Similar(
                        context.t("assessment.similar", each.percent(), each.period()), each.earlier()))
                .orElse(null);
    }

    List<Similarity> similar(RequestContext context, AssessmentView view) {
        return assessments.similar(context.actor(), view.row().id());
    }

    private static AssessmentItemPage.Form form(
            RequestContext context, Checklist checklist, AssessmentItem item, @Nullable ItemForm typed) {
        var shown = typed == null ? ItemForm.of(item.answer()) : typed;
        var proposed =
                checklist.item(item.id()).map(found -> found.texts().action()).orElse("");
        var filled = !(shown.field("gap") + shown.field("action")).isEmpty();
        return new AssessmentItemPage.Form(
                item.kind().code(),
                choices(context, item, shown.result()),
                shown,
                proposed,
                filled || GAPS.contains(item.conclusion()),
                item.version());
    }

    private static List<AssessmentListPage.Choice> choices(RequestContext context, AssessmentItem item, String chosen) {
        var own = item.kind() != AnswerKind.COMPUTED;
        var first = own
                ? context.t("assessment.choice.typed")
                : context.t(
                        "assessment.choice.computed",
                        context.t(Conclusion.of(item.result()).key()));
        var others = List.of(
                        Result.MET, Result.PARTLY, Result.NOT_MET, Result.INSUFFICIENT_EVIDENCE, Result.NOT_APPLICABLE)
                .stream()
                .filter(result -> own || result != item.result())
                .map(result -> new AssessmentListPage.Choice(
                        result.code(),
                        context.t(Conclusion.of(result).key()),
                        result.code().equals(chosen)))
                .toList();
        var any = others.stream().anyMatch(AssessmentListPage.Choice::chosen);
        return Stream.concat(Stream.of(new AssessmentListPage.Choice("", first, !any)), others.stream())
                .toList();
    }

    /** What waits next; where nothing does, the last look before submitting. */
    static String after(AssessmentView view, String item) {
        return Optional.of(view)
                .flatMap(now -> AssessmentStages.waitingAfter(now, item))
                .map(next -> AssessmentItemLines.base(view) + "/items/" + next)
                .orElse(AssessmentItemLines.base(view) + "/check");
    }
}

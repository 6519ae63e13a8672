package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.EnglishChecklist;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.transparency.TransparencyLog;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of an assessment together. */
@Component
class AssessmentPages {
    private static final Set<AssessmentState> SIGNED = EnumSet.of(AssessmentState.IN_REVIEW, AssessmentState.ACCEPTED);

    private static final Set<String> DONE =
            Set.of("submitted", "signed", "taken-back", "recomputed", "confirmed", "busy", "too-high");

    private static final Map<String, Predicate<AssessmentPage.ItemRow>> SHOWN = Map.of(
            "waiting", row -> !row.isDone(),
            "not-met",
                    row -> Set.of("not-met", "partly").contains(row.conclusion().code()),
            "overridden", row -> row.given() != null,
            "late", row -> row.late() > 0);

    private final Assessments assessments;
    private final Checklists checklists;
    private final Filings filings;
    private final Drifts drifts;
    private final TransparencyLog log;
    private final AssessmentDownloads takeaway;
    private final MingchaClock clock;

    AssessmentPages(
            Assessments assessments,
            Checklists checklists,
            Filings filings,
            Drifts drifts,
            TransparencyLog log,
            AssessmentDownloads takeaway,
            MingchaClock clock) {
        this.assessments = assessments;
        this.checklists = checklists;
        this.filings = filings;
        this.drifts = drifts;
        this.log = log;
        this.takeaway = takeaway;
        this.clock = clock;
    }

    /** What the page's address asks for. */
    record Wanted(
            @Nullable String show,
            @Nullable Integer page,
            @Nullable String done) {
        String shown() {
            return show != null && SHOWN.containsKey(show) ? show : "";
        }
    }

    AssessmentView find(RequestContext context, long id) {
        return assessments.find(context.actor(), new AssessmentId(id)).orElseThrow(NotFound::new);
    }

    Checklist checklist(AssessmentView view) {
        var reference = view.row().checklist();
        return checklists
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("The checklist " + reference + " is gone"))
                .checklist();
    }

    AssessmentPage page(RequestContext context, AssessmentView view, Wanted wanted) {
        return page(context, view, wanted, note(context, wanted.done()));
    }

    AssessmentPage page(RequestContext context, AssessmentView view, Wanted wanted, AssessmentPage.Note note) {
        var checklist = checklist(view);
        var heading = heading(context, view, checklist);
        var rows = new AssessmentItemLines(context, view).all();
        var listed = listed(context, heading.base(), rows, wanted);
        var counting = new AssessmentCounter(view, checklist);
        var id = view.row().id();
        return new AssessmentPage(
                context.shellTitled(NavSection.ASSESSMENTS, heading.title()),
                heading,
                note,
                new AssessmentStages(context, view).steps(),
                counting.numbers(),
                rows.size() > Paging.SIZE ? List.of() : rows,
                counting.legend(),
                listed,
                filings.of(context, id),
                sealed(context, view),
                drifts.of(context, id).orElse(null),
                takeaway.offer(context, view).orElse(null));
    }

    private static AssessmentPage.Note note(RequestContext context, @Nullable String done) {
        if (done == null || !DONE.contains(done)) {
            return AssessmentPage.Note.NONE;
        }
        var tone = Set.of("busy", "too-high").contains(done) ? "warn" : "ok";
        return new AssessmentPage.Note(context.t("assessment.done." + done), tone);
    }

    AssessmentPage.Heading heading(RequestContext context, AssessmentView view, Checklist checklist) {
        var words = new AssessmentLabels(context.words());
        var stages = new AssessmentStages(context, view);
        var row = view.row();
        return new AssessmentPage.Heading(
                AssessmentItemLines.base(view),
                words.title(row, checklist.title()),
                under(context, view),
                words.state(row),
                words.due(row, clock.today()),
                stages.waiting(),
                stages.next(),
                stages.isSealing(),
                view.version(),
                new AssessmentPage.May(
                        view.may().answer(),
                        view.may().takeBack(),
                        view.computedAt() != null
                                && EnglishChecklist.of(checklist).isPresent(),
                        view.seals().submitted() != null
                                && SIGNED.contains(view.row().state())));
    }

    private static String under(RequestContext context, AssessmentView view) {
        var period = view.row().period();
        var parts = new ArrayList<String>();
        parts.add(context.t("web.preview.items", view.row().total()));
        parts.add(context.t("web.preview.span", period.from(), period.to()));
        var campaign = view.campaign();
        parts.add(
                campaign == null
                        ? context.t("assessment.own")
                        : context.t(
                                "assessment.ordered",
                                campaign.issuer().name(),
                                campaign.mandate().basis()));
        var computedAt = view.computedAt();
        if (computedAt != null) {
            parts.add(context.t("assessment.as-of", view.size(), context.words().minute(computedAt)));
        }
        return String.join(context.t("web.format.dot"), parts);
    }

    private static AssessmentPage.Listed listed(
            RequestContext context, String base, List<AssessmentPage.ItemRow> rows, Wanted wanted) {
        var show = wanted.shown();
        var shown = rows.stream().filter(SHOWN.getOrDefault(show, _ -> true)).toList();
        var tabs = Stream.of("", "waiting", "not-met", "overridden", "late")
                .map(each -> new AssessmentListPage.Tab(
                        base + (each.isEmpty() ? "" : "?show=" + each),
                        context.t(
                                "assessment.tab." + (each.isEmpty() ? "all" : each),
                                rows.stream()
                                        .filter(SHOWN.getOrDefault(each, _ -> true))
                                        .count()),
                        each.equals(show)))
                .toList();
        var paging = Paging.of(wanted.page() == null ? 1 : wanted.page(), shown.size());
        return new AssessmentPage.Listed(show, tabs, paging.of(shown), paging);
    }

    private List<SealedAct> sealed(RequestContext context, AssessmentView view) {
        var seals = view.seals();
        var acts = new ArrayList<SealedAct>();
        sealed(context, view, "submitted", seals.submitted()).forEach(acts::add);
        sealed(context, view, "returned", seals.returned()).forEach(acts::add);
        sealed(context, view, "accepted", seals.accepted()).forEach(acts::add);
        return acts;
    }

    private Stream<SealedAct> sealed(RequestContext context, AssessmentView view, String act, @Nullable Long index) {
        var words = new AssessmentLabels(context.words());
        var own = view.campaign() == null && act.equals("accepted");
        return index == null
                ? Stream.empty()
                : log.byIndex(index).flatMap(log::record).stream()
                        .map(record -> new SealedAct(
                                context.t("assessment.sealed." + (own ? "done" : act)),
                                index,
                                context.t(
                                        "assessment.sealed.by",
                                        words.role(record.role()),
                                        context.words().minute(record.recordedAt())),
                                AssessmentItemLines.base(view) + "/seals/" + act));
    }
}

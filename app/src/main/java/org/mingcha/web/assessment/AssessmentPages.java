package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.campaign.AssessmentId;
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

    AssessmentView find(RequestContext visit, long id) {
        return assessments.find(visit.actor(), new AssessmentId(id)).orElseThrow(NotFound::new);
    }

    Checklist checklist(AssessmentView view) {
        var reference = view.row().checklist();
        return checklists
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("The checklist " + reference + " is gone"))
                .checklist();
    }

    AssessmentPage page(RequestContext visit, AssessmentView view, Wanted wanted) {
        return page(visit, view, wanted, note(visit, wanted.done()));
    }

    AssessmentPage page(RequestContext visit, AssessmentView view, Wanted wanted, AssessmentPage.Note note) {
        var checklist = checklist(view);
        var heading = heading(visit, view, checklist);
        var rows = new AssessmentItemLines(visit, view).all();
        var listed = listed(visit, heading.base(), rows, wanted);
        var counting = new AssessmentCounter(view, checklist);
        var id = view.row().id();
        return new AssessmentPage(
                visit.shellTitled(NavSection.ASSESSMENTS, heading.title()),
                heading,
                note,
                new AssessmentStages(visit, view).steps(),
                counting.numbers(),
                rows.size() > Paging.SIZE ? List.of() : rows,
                counting.legend(),
                listed,
                filings.of(visit, id),
                sealed(visit, view),
                drifts.of(visit, id).orElse(null),
                takeaway.offer(visit, view).orElse(null));
    }

    private static AssessmentPage.Note note(RequestContext visit, @Nullable String done) {
        if (done == null || !DONE.contains(done)) {
            return AssessmentPage.Note.NONE;
        }
        var tone = Set.of("busy", "too-high").contains(done) ? "warn" : "ok";
        return new AssessmentPage.Note(visit.t("assessment.done." + done), tone);
    }

    AssessmentPage.Heading heading(RequestContext visit, AssessmentView view, Checklist checklist) {
        var words = new AssessmentLabels(visit.words());
        var stages = new AssessmentStages(visit, view);
        var row = view.row();
        return new AssessmentPage.Heading(
                AssessmentItemLines.base(view),
                words.title(row, checklist.title()),
                under(visit, view),
                words.state(row),
                words.due(row, clock.today()),
                stages.waiting(),
                stages.next(),
                stages.isSealing(),
                view.version(),
                new AssessmentPage.May(view.may().answer(), view.may().takeBack()));
    }

    private static String under(RequestContext visit, AssessmentView view) {
        var period = view.row().period();
        var parts = new ArrayList<String>();
        parts.add(visit.t("web.preview.items", view.row().total()));
        parts.add(visit.t("web.preview.span", period.from(), period.to()));
        var campaign = view.campaign();
        parts.add(
                campaign == null
                        ? visit.t("assessment.own")
                        : visit.t(
                                "assessment.ordered",
                                campaign.issuer().name(),
                                campaign.mandate().basis()));
        var computedAt = view.computedAt();
        if (computedAt != null) {
            parts.add(visit.t("assessment.as-of", view.size(), visit.words().minute(computedAt)));
        }
        return String.join(visit.t("web.format.dot"), parts);
    }

    private static AssessmentPage.Listed listed(
            RequestContext visit, String base, List<AssessmentPage.ItemRow> rows, Wanted wanted) {
        var show = wanted.shown();
        var shown = rows.stream().filter(SHOWN.getOrDefault(show, _ -> true)).toList();
        var tabs = Stream.of("", "waiting", "not-met", "overridden", "late")
                .map(each -> new AssessmentListPage.Tab(
                        base + (each.isEmpty() ? "" : "?show=" + each),
                        visit.t(
                                "assessment.tab." + (each.isEmpty() ? "all" : each),
                                rows.stream()
                                        .filter(SHOWN.getOrDefault(each, _ -> true))
                                        .count()),
                        each.equals(show)))
                .toList();
        var paging = Paging.of(wanted.page() == null ? 1 : wanted.page(), shown.size());
        return new AssessmentPage.Listed(show, tabs, paging.of(shown), paging);
    }

    private List<SealedAct> sealed(RequestContext visit, AssessmentView view) {
        var seals = view.seals();
        var acts = new ArrayList<SealedAct>();
        sealed(visit, view, "submitted", seals.submitted()).forEach(acts::add);
        sealed(visit, view, "returned", seals.returned()).forEach(acts::add);
        sealed(visit, view, "accepted", seals.accepted()).forEach(acts::add);
        return acts;
    }

    private Stream<SealedAct> sealed(RequestContext visit, AssessmentView view, String act, @Nullable Long index) {
        var words = new AssessmentLabels(visit.words());
        var own = view.campaign() == null && act.equals("accepted");
        return index == null
                ? Stream.empty()
                : log.byIndex(index).flatMap(log::record).stream()
                        .map(record -> new SealedAct(
                                visit.t("assessment.sealed." + (own ? "done" : act)),
                                index,
                                visit.t(
                                        "assessment.sealed.by",
                                        words.role(record.role()),
                                        visit.words().minute(record.recordedAt())),
                                AssessmentItemLines.base(view) + "/seals/" + act));
    }
}

package org.mingcha.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingRow;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.inspection.finding.Origin;
import org.mingcha.inspection.finding.State;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.Place;
import org.mingcha.web.support.Visit;
import org.springframework.stereotype.Component;

/** Puts the page of one finding together. */
@Component
class FindingDetails {
    private final Findings findings;

    FindingDetails(Findings findings) {
        this.findings = findings;
    }

    /** What the page shows beside the finding: what came of a form. */
    record Outcome(String notice, String step, ActForm.Typed typed) {
        static final Outcome NONE = new Outcome("", "", ActForm.Typed.NOTHING);
    }

    FindingView find(Visit visit, long id) {
        return findings.find(visit.actor(), new FindingId(id)).orElseThrow(NotFound::new);
    }

    FindingDetailPage page(Visit visit, FindingView view, Outcome outcome) {
        var words = new FindingWords(visit.words());
        var row = view.row();
        var problem = words.problem(row);
        return new FindingDetailPage(
                visit.shellTitled(Place.FINDINGS, visit.t("finding.title", row.unitName(), shortened(problem))),
                row.id().value(),
                heading(row, words, problem),
                origin(visit, row.origin()),
                waiting(visit, view),
                outcome.notice(),
                forms(view.may(), outcome),
                view.acts().reversed().stream()
                        .map(act -> line(visit, row.id(), act))
                        .toList());
    }

    private static FindingDetailPage.Heading heading(FindingRow row, FindingWords words, String problem) {
        return new FindingDetailPage.Heading(
                problem,
                row.unitName(),
                "/findings?unit=" + row.unit(),
                words.level(row),
                row.owner(),
                row.dueOn().toString(),
                row.raisedOn().toString(),
                words.status(row),
                row.version());
    }

    private static FindingDetailPage.Link origin(Visit visit, Origin origin) {
        var text = visit.t("finding.origin." + origin.kind().code(), origin.item(), String.valueOf(origin.draw()));
        var assessment = origin.assessment();
        if (origin.entry() != null) {
            return new FindingDetailPage.Link(text, "/ledger/" + origin.entry());
        }
        return new FindingDetailPage.Link(
                text, assessment == null ? "" : "/assessments/" + assessment + "/items/" + origin.item());
    }

    private static String waiting(Visit visit, FindingView view) {
        var row = view.row();
        if (view.sameEyes() && view.may().isEmpty()) {
            return visit.t("finding.waits.another");
        }
        return visit.t("finding.waits." + row.state().code(), row.actBy() == null ? "" : String.valueOf(row.actBy()));
    }

    private static List<ActForm> forms(Set<Act> may, Outcome outcome) {
        var forms = new ArrayList<ActForm>();
        for (var form : Forms.values()) {
            if (may.contains(form.act())) {
                boolean back = form.step().equals(outcome.step());
                var typed = back ? outcome.typed() : ActForm.Typed.NOTHING;
                forms.add(new ActForm(
                        form.step(),
                        form.day(),
                        form.outcome(),
                        form.files(),
                        back || form != Forms.REOPENING && may.size() == 1,
                        typed));
            }
        }
        return forms;
    }

    private static FindingDetailPage.ActLine line(Visit visit, FindingId id, ActView act) {
        var words = visit.words();
        return new FindingDetailPage.ActLine(
                title(visit, act),
                visit.t("finding.by", visit.t("accounts.role." + act.role()), words.minute(act.recordedAt())),
                act.said(),
                detail(visit, act),
                act.index() == null ? "" : act.index().toString(),
                words.minute(act.recordedAt()),
                act.files().stream()
                        .map(file -> new FindingDetailPage.FileLine(
                                file.name(),
                                "/findings/" + id.value() + "/evidence/" + file.sha256(),
                                words.size(file.size())))
                        .toList());
    }

    private static String title(Visit visit, ActView act) {
        var outcome = act.outcome();
        return outcome == null
                ? visit.t("finding.act." + act.act().code())
                : visit.t("finding.act." + act.act().code() + (outcome ? "-yes" : "-no"));
    }

    /** What the act changed about days. */
    private static String detail(Visit visit, ActView act) {
        return switch (act.act()) {
            case EXTENSION_ASKED -> day(visit, "finding.wanted", act.wantedOn());
            case RAISED, REOPENED -> day(visit, "finding.due", act.dueOn());
            case DECIDED -> act.state() == State.WITHDRAWN ? "" : day(visit, "finding.due", act.dueOn());
            case PLANNED, APPEALED, RECTIFIED, VERIFIED, CLOSED -> "";
        };
    }

    private static String day(Visit visit, String key, java.time.@Nullable LocalDate day) {
        return day == null ? "" : visit.t(key, day);
    }

    private static String shortened(String problem) {
        return problem.length() <= 30 ? problem : problem.substring(0, 30) + "…";
    }
}

package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.inspection.finding.ActView;
import org.mingcha.inspection.finding.FindingAct;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.internal.FindingNotices.Notice;
import org.springframework.stereotype.Component;

/** 整改情况报告, from the unit to whom it was told by. */
@Component
class RectificationPaper {
    private static final Set<FindingState> DONE =
            EnumSet.of(FindingState.SUBMITTED, FindingState.VERIFIED, FindingState.CLOSED);

    private final PaperBodies bodies;

    RectificationPaper(PaperBodies bodies) {
        this.bodies = bodies;
    }

    Paper paper(Notice notice, String reference) {
        var day = bodies.today();
        var body = bodies.of(notice.receiver().unit().code(), day);
        var draft = bodies.draft(body, day);
        draft.head("report", "letter");
        draft.title(PaperSentences.said("finding.report.title"));
        draft.addressee(body.addressee("rectification", "report")
                .or(() -> notice.issuer().signature()));
        var done = notice.findings().stream().filter(RectificationPaper::isDone).toList();
        var underway = notice.findings().stream().filter(view -> !isDone(view)).toList();
        draft.paragraph(lead(notice, body, done));
        section(draft, "finding.heading.done", done, this::done);
        section(draft, "finding.heading.underway", underway, (view, number) -> underway(view, number, body, draft));
        draft.paragraph(PaperSentences.said("report.end"));
        return draft.finish(PaperKind.RECTIFICATION_REPORT, reference);
    }

    private interface Sentence {
        PaperText of(FindingView view, PaperText number);
    }

    private static void section(PaperDraft draft, String heading, List<FindingView> findings, Sentence sentence) {
        if (findings.isEmpty()) {
            return;
        }
        draft.heading(heading);
        for (int i = 0; i < findings.size(); i++) {
            draft.paragraph(sentence.of(findings.get(i), PaperDraft.numbered(i, findings.size())));
        }
    }

    private static boolean isDone(FindingView view) {
        return DONE.contains(view.row().state());
    }

    private static PaperText lead(Notice notice, PaperBody body, List<FindingView> done) {
        var all = notice.findings();
        var cited = FindingPaper.cited(all);
        var key = done.isEmpty() ? "" : done.size() == all.size() ? ".all" : ".done";
        return PaperSentences.said(
                "finding.report.lead" + key,
                cited.happened("raised", all.getFirst().row().raisedOn()),
                notice.issuer().signature().orElseGet(notice.issuer()::name),
                body.self(),
                cited.counted("count", Findings.KIND, all.size()),
                FindingPaper.cited(done).counted("done", Findings.KIND, done.size()));
    }

    private PaperText done(FindingView view, PaperText number) {
        var rectified = last(view, FindingAct.RECTIFIED).orElseThrow();
        var cited = new Cited(Findings.KIND, rectified.index());
        var sentence = PaperSentences.said(
                "finding.report.rectified",
                number,
                problem(view),
                cited.clause("rectified", "said", rectified.said()),
                cited.happened("rectified-on", bodies.day(rectified.recordedAt())));
        return PaperSentences.said("join.stop", sentence, verified(view));
    }

    private PaperText verified(FindingView view) {
        return last(view, FindingAct.VERIFIED)
                .filter(_ -> view.row().state() != FindingState.SUBMITTED)
                .map(act -> PaperSentences.said(
                        view.row().state() == FindingState.CLOSED ? "finding.report.closed" : "finding.report.verified",
                        new Cited(Findings.KIND, act.index()).happened("verified-on", bodies.day(act.recordedAt()))))
                .orElse(PaperText.EMPTY);
    }

    private static PaperText underway(FindingView view, PaperText number, PaperBody body, PaperDraft draft) {
        var row = view.row();
        var latest = new Cited(Findings.KIND, view.latest().index(), row.index());
        var owner = new Cited(Findings.KIND, row.index()).said("owner", "owner", row.owner());
        var due = latest.factDay("due", "due_on", row.dueOn());
        var planned = last(view, FindingAct.PLANNED);
        if (planned.isEmpty()) {
            draft.lacks(
                    "finding.lack.measure",
                    new Cited(Findings.KIND, row.index()).unmarked().said("problem", "said", row.problem()));
        }
        var sentence = planned.map(act -> PaperSentences.said(
                        "finding.report.planned",
                        number,
                        problem(view),
                        new Cited(Findings.KIND, act.index()).clause("measure", "said", act.said()),
                        owner,
                        due))
                .orElseGet(() -> PaperSentences.said("finding.report.unplanned", number, problem(view), owner, due));
        return row.state() == FindingState.APPEALED
                ? PaperSentences.said("join", sentence, PaperSentences.said("finding.report.appealed", body.self()))
                : sentence;
    }

    private static PaperText problem(FindingView view) {
        return new Cited(Findings.KIND, view.row().index())
                .clause("problem", "said", view.row().problem());
    }

    private static Optional<ActView> last(FindingView view, FindingAct act) {
        return view.acts().reversed().stream().filter(each -> each.act() == act).findFirst();
    }
}

package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Run;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.internal.FindingNotices.Notice;
import org.springframework.stereotype.Component;

/** 问题整改通知, from the superior to the unit, and the report that answers it. */
@Component
class FindingPaper implements PaperSource {
    private final FindingNotices notices;
    private final RectificationPaper rectification;
    private final PaperBodies bodies;

    FindingPaper(FindingNotices notices, RectificationPaper rectification, PaperBodies bodies) {
        this.notices = notices;
        this.rectification = rectification;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.FINDINGS_NOTICE, PaperKind.RECTIFICATION_REPORT);
    }

    @Override
    public Optional<String> reference(Actor actor, String called) {
        return PaperSource.number(called)
                .flatMap(index -> notices.at(actor, index))
                .map(String::valueOf);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperSource.number(reference)
                .flatMap(id -> notices.of(actor, id))
                .map(notice -> kind == PaperKind.RECTIFICATION_REPORT
                        ? rectification.paper(notice, reference)
                        : paper(notice, reference));
    }

    private Paper paper(Notice notice, String reference) {
        var findings = notice.findings();
        var day = findings.getFirst().row().raisedOn();
        var draft = bodies.draft(notice.issuer(), day);
        draft.head("notice", "letter");
        draft.title(PaperSentences.text("finding.notice.title"));
        draft.addressee(Optional.of(notice.receiver().addressed()));
        draft.paragraph(lead(notice));
        draft.heading("finding.heading.problems");
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).row().problem().isBlank()) {
                draft.lacks("finding.lack.problem", i + 1);
            }
            draft.paragraph(problem(findings.get(i), PaperDraft.numbered(i, findings.size())));
        }
        draft.heading("finding.heading.requirements");
        draft.paragraph(PaperSentences.runs(
                "finding.notice.requirements", notice.receiver().you(), PaperSentences.text("finding.these")));
        return draft.finish(PaperKind.FINDINGS_NOTICE, reference);
    }

    private static List<Run> lead(Notice notice) {
        var all = notice.findings();
        var cited = cited(all);
        var raised = cited.day("raised", all.getFirst().row().raisedOn());
        var you = notice.receiver().you();
        var self = notice.issuer().self();
        return notice.campaign()
                .map(campaign -> PaperSentences.runs(
                        "finding.notice.lead.campaign",
                        raised,
                        self,
                        campaign.mandate().title(),
                        you))
                .orElseGet(() -> PaperSentences.runs("finding.notice.lead", raised, self, you));
    }

    private static List<Run> problem(FindingView view, String number) {
        var row = view.row();
        var cited = new Cited(Findings.KIND, row.index());
        return PaperSentences.runs(
                "finding.notice.problem",
                number,
                cited.clause("problem", row.problem()),
                cited.text(
                        "level",
                        PaperSentences.text("finding.level." + row.level().code())),
                cited.text("owner", row.owner()),
                cited.day("due", view.acts().getFirst().dueOn()));
    }

    static Cited cited(List<FindingView> findings) {
        var records = new ArrayList<Long>();
        for (var view : findings) {
            Optional.ofNullable(view.row().index()).ifPresent(records::add);
        }
        return Cited.by(Findings.KIND, records);
    }
}

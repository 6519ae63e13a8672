package org.mingcha.paper.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.internal.FindingNotices.Notice;
import org.springframework.stereotype.Component;

/** 问题整改通知, from the superior to the unit, and the report that answers it. */
@Component
class FindingPaper implements PaperSource {
    private static final String LEVEL = "finding.level.";

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
                        ? rectification.paper(notice, reference(notice))
                        : paper(notice, reference(notice)));
    }

    /** One notice has one reference, whichever of its findings was named. */
    private static String reference(Notice notice) {
        return Long.toString(notice.findings().getFirst().row().id().value());
    }

    private Paper paper(Notice notice, String reference) {
        var findings = notice.findings();
        var day = findings.getFirst().row().raisedOn();
        var draft = bodies.draft(notice.issuer(), day);
        draft.head("notice", "letter");
        draft.title(PaperSentences.said("finding.notice.title"));
        draft.addressee(Optional.of(notice.receiver().addressed()));
        draft.paragraph(lead(notice));
        draft.heading("finding.heading.problems");
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).row().problem().isBlank()) {
                draft.lacks("finding.lack.problem", PaperValue.place("problem", i + 1, Integer.toString(i + 1)));
            }
            draft.paragraph(problem(findings.get(i), PaperDraft.numbered(i, findings.size())));
        }
        draft.heading("finding.heading.requirements");
        draft.paragraph(PaperSentences.said(
                "finding.notice.requirements", notice.receiver().you(), PaperSentences.said("finding.these")));
        return draft.finish(PaperKind.FINDINGS_NOTICE, reference);
    }

    private static PaperText lead(Notice notice) {
        var all = notice.findings();
        var cited = cited(all);
        var raised = cited.happened("raised", all.getFirst().row().raisedOn());
        var you = notice.receiver().you();
        var self = notice.issuer().self();
        return notice.campaign()
                .map(campaign -> PaperSentences.said(
                        "finding.notice.lead.campaign", raised, self, CampaignPaper.title(campaign), you))
                .orElseGet(() -> PaperSentences.said("finding.notice.lead", raised, self, you));
    }

    private static PaperText problem(FindingView view, PaperText number) {
        var row = view.row();
        var cited = new Cited(Findings.KIND, row.index());
        return PaperSentences.said(
                "finding.notice.problem",
                number,
                cited.clause("problem", "said", row.problem()),
                cited.fact(
                        "level",
                        "level",
                        PaperSentences.words(LEVEL + row.level().code()),
                        "word " + LEVEL),
                cited.said("owner", "owner", row.owner()),
                cited.factDay("due", "due_on", view.acts().getFirst().dueOn()));
    }

    static Cited cited(List<FindingView> findings) {
        var records = new ArrayList<Long>();
        for (var view : findings) {
            Optional.ofNullable(view.row().index()).ifPresent(records::add);
        }
        return Cited.by(Findings.KIND, records);
    }
}

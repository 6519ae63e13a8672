package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** 汇总报告: what all units of a campaign have said, problems by item; for those who see all of them. */
@Component
class SummaryPaper implements PaperSource {
    private static final int PAGE = 500;

    private final Campaigns campaigns;
    private final Assessments assessments;
    private final Checklists checklists;
    private final TransparencyLog log;
    private final PaperBodies bodies;

    SummaryPaper(
            Campaigns campaigns,
            Assessments assessments,
            Checklists checklists,
            TransparencyLog log,
            PaperBodies bodies) {
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.checklists = checklists;
        this.log = log;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.CAMPAIGN_SUMMARY);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperSource.number(reference)
                .flatMap(id -> campaigns.find(actor, new CampaignId(id)))
                .filter(campaign ->
                        bodies.sees(actor, bodies.of(campaign.issuer().code(), campaign.issuedOn())))
                .map(campaign -> paper(campaign, results(actor, campaign)));
    }

    private CampaignResults results(Actor actor, CampaignView campaign) {
        var query = AssessmentQuery.all()
                .of(campaign.id())
                .only(AssessmentQuery.Only.EXPECTED)
                .withLimit(PAGE);
        var rows = assessments.list(actor, query).all(next -> assessments.list(actor, query.afterRow(next)));
        return CampaignResults.of(rows, campaigns.items(actor, campaign.id()), accepted(actor, campaign, rows));
    }

    private Map<Long, Long> accepted(Actor actor, CampaignView campaign, List<AssessmentSummary> rows) {
        var units = rows.stream().map(row -> row.unit().code()).toList();
        var byRecord = new HashMap<Long, Long>();
        assessments.accepted(actor, units, campaign.period()).stream()
                .filter(each -> campaign.id().equals(each.campaign()))
                .forEach(each ->
                        byRecord.put(each.record().value(), each.assessment().value()));
        var indices = new HashMap<Long, Long>();
        log.records(byRecord.keySet().stream().map(RecordId::new).toList())
                .forEach(record -> Optional.ofNullable(record.index())
                        .ifPresent(index -> indices.put(byRecord.get(record.id().value()), index)));
        return indices;
    }

    private Paper paper(CampaignView campaign, CampaignResults results) {
        var day = bodies.today();
        var issuer = bodies.of(campaign.issuer().code(), day);
        var draft = bodies.draft(issuer, day);
        draft.head("report", "letter");
        draft.title(PaperSentences.said("summary.title", CampaignPaper.title(campaign)));
        draft.addressee(issuer.addressee("summary", "report"));
        var checklist = checklists.find(campaign.checklist()).orElseThrow().checklist();
        var text = new SummaryText(campaign, checklist, results);
        draft.paragraph(text.lead(issuer, day));
        if (!results.signed().isEmpty()) {
            draft.heading("summary.heading.results");
            draft.paragraph(text.counts(), text.overridden());
            problems(checklist, text, draft);
        }
        draft.paragraph(PaperSentences.said("report.end"));
        draft.annex("summary.annex.units", text.units());
        if (!results.overridden().isEmpty()) {
            draft.annex("summary.annex.overridden", text.conclusions());
        }
        draft.standsOn("summary.stands-on", CampaignPaper.number(campaign));
        return draft.finish(
                PaperKind.CAMPAIGN_SUMMARY, Long.toString(campaign.id().value()));
    }

    private static void problems(Checklist checklist, SummaryText text, PaperDraft draft) {
        var sentences = checklist.items().stream()
                .map(text::problem)
                .filter(each -> !each.isEmpty())
                .toList();
        if (!sentences.isEmpty()) {
            draft.heading("summary.heading.problems");
            sentences.forEach(draft::paragraph);
        }
        var insufficient = text.insufficient();
        if (!insufficient.isEmpty()) {
            draft.heading("summary.heading.insufficient");
            insufficient.forEach(draft::paragraph);
        }
    }
}

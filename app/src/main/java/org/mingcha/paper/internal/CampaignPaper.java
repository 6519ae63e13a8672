package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Run;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.paper.Paper;
import org.mingcha.paper.PaperKind;
import org.springframework.stereotype.Component;

/** 自查通知, to the units that are asked. */
@Component
class CampaignPaper implements PaperSource {
    private static final String KIND = "campaign";

    private final Campaigns campaigns;
    private final Checklists checklists;
    private final PaperBodies bodies;

    CampaignPaper(Campaigns campaigns, Checklists checklists, PaperBodies bodies) {
        this.campaigns = campaigns;
        this.checklists = checklists;
        this.bodies = bodies;
    }

    @Override
    public Set<PaperKind> kinds() {
        return EnumSet.of(PaperKind.CAMPAIGN_NOTICE);
    }

    @Override
    public Optional<Paper> paper(Actor actor, PaperKind kind, String reference) {
        return PaperSource.number(reference)
                .flatMap(id -> campaigns.find(actor, new CampaignId(id)))
                .map(campaign -> paper(campaign, checklist(campaign)));
    }

    private Checklist checklist(CampaignView campaign) {
        return checklists
                .find(campaign.checklist())
                .orElseThrow(() -> new IllegalStateException("No checklist " + campaign.checklist()))
                .checklist();
    }

    private Paper paper(CampaignView campaign, Checklist checklist) {
        var day = campaign.issuedOn();
        var issuer = bodies.of(campaign.issuer().code(), day);
        var draft = bodies.draft(issuer, day);
        draft.head("notice", "letter");
        draft.title(
                PaperSentences.text("campaign.notice.title", campaign.mandate().title()));
        var asked = PaperNames.kinds(kinds(campaign, checklist));
        draft.addressee(issuer.addressee(KIND).or(() -> Optional.of(asked)));
        lead(campaign, checklist, draft);
        var cited = cited(campaign);
        draft.heading("campaign.heading.scope");
        var units = cited.count("units", campaign.progress().expected());
        draft.paragraph(PaperSentences.runs("campaign.notice.scope", asked, units));
        draft.heading("campaign.heading.items");
        draft.paragraph(PaperSentences.runs(
                "campaign.notice.items",
                cited.text("checklist", checklist.title()),
                cited.count("items", checklist.items().size())));
        days(campaign, cited, draft);
        draft.heading("campaign.heading.rules");
        draft.paragraph(PaperSentences.runs("campaign.notice.rules"));
        annex(checklist, draft);
        draft.standsOn("campaign.notice.stands-on", campaign.id().value(), checklist.title(), checklist.version());
        return draft.finish(
                PaperKind.CAMPAIGN_NOTICE, Long.toString(campaign.id().value()));
    }

    private static void lead(CampaignView campaign, Checklist checklist, PaperDraft draft) {
        var cited = cited(campaign);
        draft.paragraph(
                PaperSentences.runs(
                        "campaign.notice.lead",
                        cited.text("basis", basis(campaign)),
                        campaign.period().label(Locale.SIMPLIFIED_CHINESE),
                        checklist.work()),
                campaign.mandate().plan().isBlank()
                        ? List.of()
                        : PaperSentences.runs(
                                "campaign.notice.plan",
                                cited.text("plan", campaign.mandate().plan())),
                PaperSentences.runs("campaign.notice.follows"));
    }

    private static void days(CampaignView campaign, Cited cited, PaperDraft draft) {
        draft.heading("campaign.heading.days");
        draft.paragraph(
                PaperSentences.runs(
                        "campaign.notice.days",
                        cited.day("due", campaign.deadline().due())),
                PaperSentences.runs(
                        "campaign.notice.form." + campaign.mandate().form().code()),
                reason(campaign, cited));
    }

    private static List<Run> reason(CampaignView campaign, Cited cited) {
        var reason = campaign.deadline().reason();
        return reason.isBlank()
                ? List.of()
                : PaperSentences.runs("campaign.notice.short", cited.clause("reason", reason));
    }

    private static void annex(Checklist checklist, PaperDraft draft) {
        var table = new PaperTable(1, "campaign.column.item", "campaign.column.question");
        checklist.items().forEach(item -> table.row(item.id(), item.question()));
        draft.annex(PaperSentences.text("campaign.annex.items", checklist.title()), List.of(table.wide(8)));
    }

    /** A document's number alone is a document; its title says so itself. */
    static String basis(CampaignView campaign) {
        var basis = campaign.mandate().basis();
        return basis.contains(PaperSentences.text("campaign.titled"))
                ? basis
                : PaperSentences.text("campaign.basis.number", basis);
    }

    private static Set<UnitKind> kinds(CampaignView campaign, Checklist checklist) {
        if (!campaign.scope().kinds().isEmpty()) {
            return campaign.scope().kinds();
        }
        var kinds = EnumSet.noneOf(UnitKind.class);
        checklist.items().forEach(item -> kinds.addAll(item.kinds()));
        return kinds;
    }

    /** Campaigns are no leaves of the log: the number is the campaign's own. */
    static Cited cited(CampaignView campaign) {
        return new Cited(KIND + "-" + campaign.id().value());
    }
}

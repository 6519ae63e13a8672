package org.mingcha.paper.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
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
        draft.title(PaperSentences.said("campaign.notice.title", title(campaign)));
        var asked = PaperNames.kinds(kinds(campaign, checklist));
        draft.addressee(issuer.addressee(KIND).or(() -> Optional.of(asked)));
        lead(campaign, checklist, draft);
        matters(campaign, checklist, asked, draft);
        annex(checklist, draft);
        draft.standsOn(
                "campaign.notice.stands-on",
                number(campaign),
                of("checklist/title", checklist.title(), checklist, "title"),
                of("checklist/version", String.valueOf(checklist.version()), checklist, "version"));
        return draft.finish(
                PaperKind.CAMPAIGN_NOTICE, Long.toString(campaign.id().value()));
    }

    private static void matters(CampaignView campaign, Checklist checklist, PaperText asked, PaperDraft draft) {
        var cited = cited(campaign);
        draft.heading("campaign.heading.scope");
        var units = cited.count("units", campaign.progress().expected());
        draft.paragraph(PaperSentences.said("campaign.notice.scope", asked, units));
        draft.heading("campaign.heading.items");
        draft.paragraph(PaperSentences.said(
                "campaign.notice.items",
                of(cited, "checklist", checklist.title(), checklist, List.of("title")),
                of(cited, "items", Integer.toString(checklist.items().size()), checklist, List.of("items"), "size")));
        days(campaign, cited, draft);
        draft.heading("campaign.heading.rules");
        draft.paragraph(PaperSentences.said("campaign.notice.rules"));
    }

    private static void lead(CampaignView campaign, Checklist checklist, PaperDraft draft) {
        var cited = cited(campaign);
        draft.paragraph(
                PaperSentences.said(
                        "campaign.notice.lead",
                        basis(campaign, cited),
                        PaperValue.declared("campaign/period", campaign.period().label(Locale.SIMPLIFIED_CHINESE)),
                        of("checklist/work", checklist.work(), checklist, "work")),
                campaign.mandate().plan().isBlank()
                        ? PaperText.EMPTY
                        : PaperSentences.said(
                                "campaign.notice.plan",
                                cited.text("plan", campaign.mandate().plan())),
                PaperSentences.said("campaign.notice.follows"));
    }

    private static void days(CampaignView campaign, Cited cited, PaperDraft draft) {
        draft.heading("campaign.heading.days");
        draft.paragraph(
                PaperSentences.said(
                        "campaign.notice.days",
                        cited.day("due", campaign.deadline().due())),
                PaperSentences.said(
                        "campaign.notice.form." + campaign.mandate().form().code()),
                reason(campaign, cited));
    }

    private static PaperText reason(CampaignView campaign, Cited cited) {
        var reason = campaign.deadline().reason();
        return reason.isBlank()
                ? PaperText.EMPTY
                : PaperSentences.said("campaign.notice.short", cited.clause("reason", reason));
    }

    private static void annex(Checklist checklist, PaperDraft draft) {
        var table = new PaperTable(1, "campaign.column.item", "campaign.column.question");
        for (int i = 0; i < checklist.items().size(); i++) {
            var item = checklist.items().get(i);
            var at = Integer.toString(i);
            table.row(
                    of("checklist/item", item.id(), checklist, "items", at, "id"),
                    of("checklist/question", item.question(), checklist, "items", at, "question"));
        }
        var title = of("checklist/title", checklist.title(), checklist, "title");
        draft.annex(PaperSentences.said("campaign.annex.items", title), table.wide(8));
    }

    /** What the checklist says at this place, as it was published. */
    static PaperText of(String name, String text, Checklist checklist, String... path) {
        return PaperValue.of(name, text, published(checklist, List.of(path)));
    }

    private static PaperText of(
            Cited cited, String name, String text, Checklist checklist, List<String> path, String... as) {
        return cited.value(name, text, published(checklist, path, as));
    }

    static ValueSource published(Checklist checklist, List<String> path, String... as) {
        return new ValueSource.Published(LeafType.CHECKLIST_PUBLISHED.code(), checklist.reference(), path, List.of(as));
    }

    static PaperText number(CampaignView campaign) {
        return PaperValue.declared("campaign/number", campaign.id().value());
    }

    static PaperText title(CampaignView campaign) {
        return PaperValue.declared("campaign/title", campaign.mandate().title());
    }

    /** A document's number alone is a document; its title says so itself. */
    static PaperText basis(CampaignView campaign, Cited cited) {
        var basis = campaign.mandate().basis();
        var said = cited.text("basis", basis);
        return basis.contains(PaperSentences.words("campaign.titled"))
                ? said
                : PaperSentences.said("campaign.basis.number", said);
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

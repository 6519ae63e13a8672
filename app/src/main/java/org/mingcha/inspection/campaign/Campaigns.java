package org.mingcha.inspection.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.internal.AssessmentCalculator;
import org.mingcha.inspection.campaign.internal.BurdenEstimate;
import org.mingcha.inspection.campaign.internal.CampaignAuthority;
import org.mingcha.inspection.campaign.internal.CampaignDraftCheck;
import org.mingcha.inspection.campaign.internal.CampaignTable;
import org.mingcha.inspection.campaign.internal.CampaignViewTable;
import org.mingcha.inspection.campaign.internal.Issuance;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checklists sent to units. A campaign is seen by whoever sees its issuer or the unit of one of its assessments; issued
 * and closed by an inspector of the issuer or above.
 */
@Service
public class Campaigns {
    private static final int MOST = 200;

    private final CampaignDraftCheck check;
    private final BurdenEstimate burden;
    private final Issuance issuance;
    private final AssessmentCalculator computing;
    private final CampaignTable table;
    private final CampaignViewTable views;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Campaigns(
            CampaignDraftCheck check,
            BurdenEstimate burden,
            Issuance issuance,
            AssessmentCalculator computing,
            CampaignTable table,
            CampaignViewTable views,
            Organisation organisation,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.check = check;
        this.burden = burden;
        this.issuance = issuance;
        this.computing = computing;
        this.table = table;
        this.views = views;
        this.organisation = organisation;
        this.transaction = transaction;
        this.events = events;
    }

    /** What it would cost, and everything that is wrong with it. Keeps nothing. */
    public PreparationResult prepare(Actor actor, CampaignDraft draft) {
        var checked = check.check(actor, draft);
        var sound = checked.sound();
        if (sound == null) {
            return new PreparationResult.Refused(checked.faults());
        }
        var issuer = new UnitName(sound.issuer().code(), sound.issuer().name());
        return new PreparationResult.Prepared(draft, issuer, burden.of(sound));
    }

    /** Opens an assessment for each unit of the scope; their figures are computed in the background. */
    public IssueResult issue(Actor actor, CampaignDraft draft) {
        return issue(actor, draft, "");
    }

    /**
     * The same, once: this actor's same key again issues nothing and answers with the campaign that it stands for.
     *
     * @param key of the form or request that is sent; empty: none
     */
    public IssueResult issue(Actor actor, CampaignDraft draft, String key) {
        return issuance.issue(actor, draft, key);
    }

    /** Computes what a campaign still lacks, in this thread: for commands. Others may be at it as well. */
    public void compute(CampaignId campaign) {
        computing.all(campaign);
    }

    public CampaignSlice list(Actor actor, @Nullable CampaignId before, int limit) {
        int rows = Math.clamp(limit, 1, MOST);
        var found = table.page(actor.scopes(), before == null ? Long.MAX_VALUE : before.value(), rows + 1);
        var shown = found.stream().limit(rows).map(views::view).toList();
        return new CampaignSlice(shown, found.size() > rows ? shown.getLast().id() : null);
    }

    public Optional<CampaignView> find(Actor actor, CampaignId campaign) {
        return table.sees(actor.scopes(), campaign) ? table.find(campaign).map(views::view) : Optional.empty();
    }

    /** No unit can answer it any more; what was accepted stays. */
    public CampaignResult close(Actor actor, CampaignId campaign, int version) {
        return Objects.requireNonNull(transaction.execute(_ -> closed(actor, campaign, version)));
    }

    private CampaignResult closed(Actor actor, CampaignId id, int version) {
        var line = table.lock(id).orElse(null);
        var role = line == null
                ? null
                : organisation
                        .find(line.issuer())
                        .map(UnitView::path)
                        .flatMap(path -> CampaignAuthority.inspecting(actor, path))
                        .orElse(null);
        if (line == null || role == null) {
            return new CampaignResult.Unknown();
        }
        if (line.isClosed()) {
            return new CampaignResult.Done();
        }
        if (line.version() != version) {
            return new CampaignResult.Overtaken(
                    line.change().role(), line.change().at());
        }
        table.close(id, role);
        events.publishEvent(new CampaignClosed(id));
        return new CampaignResult.Done();
    }

    /** Every item of each unit that the actor sees, by unit and place in the checklist. */
    public List<CampaignItem> items(Actor actor, CampaignId campaign) {
        return views.items(actor.scopes(), campaign);
    }
}

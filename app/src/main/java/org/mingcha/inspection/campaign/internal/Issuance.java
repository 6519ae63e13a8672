package org.mingcha.inspection.campaign.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignIssued;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.inspection.checklist.Checklists;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues a campaign: it and all its assessments in one transaction, so that no unit is left out by a crash. */
@Component
public class Issuance {
    private static final int SEED = 32;

    private final CampaignDraftCheck check;
    private final CampaignTable campaigns;
    private final AssessmentTable assessments;
    private final Checklists checklists;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Issuance(
            CampaignDraftCheck check,
            CampaignTable campaigns,
            AssessmentTable assessments,
            Checklists checklists,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.check = check;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.checklists = checklists;
        this.transaction = transaction;
        this.events = events;
    }

    public IssueResult issue(Actor actor, CampaignDraft draft, String key) {
        var once = new CampaignTable.Once(actor.account(), key);
        var before = campaigns.find(once).map(line -> same(line, draft));
        if (before.isPresent()) {
            return before.get();
        }
        var checked = check.check(actor, draft);
        var sound = checked.sound();
        if (sound == null) {
            return new IssueResult.Refused(checked.faults());
        }
        if (!sound.withoutUsers().isEmpty() && !draft.despiteUnitsWithoutUsers()) {
            return new IssueResult.Refused(List.of(withoutUsers(sound.withoutUsers())));
        }
        checklists.seal(sound.checklist());
        return Objects.requireNonNull(transaction.execute(_ -> issue(sound, once)));
    }

    private IssueResult issue(CampaignDraftCheck.Sound sound, CampaignTable.Once once) {
        var seed = new byte[SEED];
        random.nextBytes(seed);
        var issue = new CampaignTable.Issue(
                sound.checklist().reference(), sound.issuer().code(), sound.today(), seed, sound.role(), once);
        return campaigns
                .insert(sound.draft(), issue)
                .map(id -> opened(id, sound, once))
                .orElseGet(() -> campaigns
                        .find(once)
                        .map(line -> same(line, sound.draft()))
                        .orElseThrow());
    }

    private IssueResult opened(CampaignId id, CampaignDraftCheck.Sound sound, CampaignTable.Once once) {
        var campaign = campaigns.find(id).orElseThrow();
        var lines = assessments.insert(
                campaign,
                sound.units().stream().map(UnitName::code).toList(),
                new AssessmentTable.Opener(sound.role(), once.account()));
        var asked = new ArrayList<CampaignIssued.Asked>();
        lines.forEach(line -> asked.add(new CampaignIssued.Asked(line.unit(), line.id())));
        events.publishEvent(new CampaignIssued(
                id,
                campaign.issuer(),
                campaign.mandate().title(),
                campaign.deadline().due(),
                asked));
        return new IssueResult.Issued(id);
    }

    /** The checklist may have a newer version by now: what counts is which one was wanted. */
    private static IssueResult same(CampaignRecord line, CampaignDraft draft) {
        boolean same = line.mandate().equals(draft.mandate())
                && (line.checklist() + "@").startsWith(draft.checklist() + "@")
                && line.period().equals(draft.period())
                && line.scope().equals(draft.scope())
                && line.deadline().equals(draft.deadline());
        return same ? new IssueResult.Issued(line.id()) : new IssueResult.Conflict(line.id());
    }

    static CampaignFault withoutUsers(List<UnitName> units) {
        return new CampaignFault(
                "scope",
                CampaignFault.Reason.UNITS_WITHOUT_USERS,
                units.stream().map(UnitName::code).toList());
    }
}

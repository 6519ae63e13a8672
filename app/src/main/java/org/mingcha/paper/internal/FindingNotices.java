package org.mingcha.paper.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.FindingView;
import org.mingcha.inspection.finding.Findings;
import org.springframework.stereotype.Component;

/**
 * Findings that go out in one notice: of one unit, raised on one day, from one campaign or from none. No record holds
 * notices; this is how they follow from the findings.
 */
@Component
class FindingNotices {
    private final Findings findings;
    private final Assessments assessments;
    private final PaperBodies bodies;

    FindingNotices(Findings findings, Assessments assessments, PaperBodies bodies) {
        this.findings = findings;
        this.assessments = assessments;
        this.bodies = bodies;
    }

    /**
     * One notice.
     *
     * @param campaign from whose review it comes; empty: from none
     * @param issuer who sends it: of a campaign its issuer, else the unit's superior
     * @param receiver the unit where it was found
     * @param findings by their numbers; those withdrawn on appeal are in none
     */
    record Notice(Optional<CampaignView> campaign, PaperBody issuer, PaperBody receiver, List<FindingView> findings) {}

    Optional<Notice> of(Actor actor, long finding) {
        return findings.find(actor, new FindingId(finding)).map(first -> notice(actor, first));
    }

    Optional<Long> at(Actor actor, long index) {
        return findings.at(actor, index).map(view -> view.row().id().value());
    }

    private Notice notice(Actor actor, FindingView first) {
        var campaign = campaign(actor, first);
        var day = first.row().raisedOn();
        var receiver = bodies.of(first.row().unit(), day);
        var issuer = campaign.map(found -> bodies.of(found.issuer().code(), day))
                .orElseGet(() -> bodies.above(receiver, day));
        return new Notice(campaign, issuer, receiver, together(actor, first, campaign));
    }

    private List<FindingView> together(Actor actor, FindingView first, Optional<CampaignView> campaign) {
        var query = FindingQuery.all().ofUnit(first.row().unit());
        return findings.findings(actor, query).all(next -> findings.findings(actor, query.afterRow(next))).stream()
                .filter(row -> row.unit().equals(first.row().unit()))
                .filter(row -> row.raisedOn().equals(first.row().raisedOn()))
                .filter(row -> row.state() != FindingState.WITHDRAWN
                        || row.id().equals(first.row().id()))
                .sorted(Comparator.comparingLong(row -> row.id().value()))
                .flatMap(row -> findings.find(actor, row.id()).stream())
                .filter(view -> campaign(actor, view).map(CampaignView::id).equals(campaign.map(CampaignView::id)))
                .toList();
    }

    private Optional<CampaignView> campaign(Actor actor, FindingView view) {
        return Optional.ofNullable(view.row().origin().assessment())
                .flatMap(id -> assessments.find(actor, new AssessmentId(id)))
                .map(AssessmentView::campaign);
    }
}

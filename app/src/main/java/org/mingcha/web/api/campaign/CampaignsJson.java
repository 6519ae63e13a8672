package org.mingcha.web.api.campaign;

import java.time.LocalDate;
import java.util.List;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.CampaignView;

/**
 * One campaign.
 *
 * @param version to be handed back when it is closed
 * @param assessments where those of its units are listed
 */
record CampaignsJson(
        long campaign,
        String title,
        String basis,
        String plan,
        String form,
        String checklist,
        String period,
        String scope,
        List<String> kinds,
        String issuer,
        String issuerName,
        LocalDate issuedOn,
        LocalDate due,
        String reason,
        String state,
        CampaignView.Progress progress,
        int version,
        String assessments) {
    static CampaignsJson of(CampaignView view) {
        var mandate = view.mandate();
        long id = view.id().value();
        return new CampaignsJson(
                id,
                mandate.title(),
                mandate.basis(),
                mandate.plan(),
                mandate.form().code(),
                view.checklist(),
                view.period().code(),
                view.scope().unit(),
                view.scope().kinds().stream().sorted().map(UnitKind::code).toList(),
                view.issuer().code(),
                view.issuer().name(),
                view.issuedOn(),
                view.deadline().due(),
                view.deadline().reason(),
                view.state().code(),
                view.progress(),
                view.version(),
                "/api/v1/assessments?campaign=" + id);
    }
}

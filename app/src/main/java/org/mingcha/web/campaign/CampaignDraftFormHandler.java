package org.mingcha.web.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.CampaignFault.Reason;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.PreparationResult;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.organisation.Organisation;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the draft from step to step: the form, its burden, and out to the units. */
@Component
class CampaignDraftFormHandler {
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final CampaignAccess insight;
    private final CampaignDraftDefaults fresh;
    private final NewCampaignPages pages;
    private final BurdenPages burdens;

    CampaignDraftFormHandler(
            Campaigns campaigns,
            Organisation organisation,
            CampaignAccess insight,
            CampaignDraftDefaults fresh,
            NewCampaignPages pages,
            BurdenPages burdens) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.insight = insight;
        this.fresh = fresh;
        this.pages = pages;
        this.burdens = burdens;
    }

    /** The empty form, or one filled in like that campaign. */
    ModelAndView open(RequestContext context, @Nullable Long copy) {
        if (copy == null) {
            return form(context, fresh.blank(context), NewCampaignPages.Shown.PLAIN);
        }
        var last = campaigns
                .find(context.actor(), new CampaignId(copy))
                .filter(campaign -> insight.mayIssue(context, campaign))
                .orElseThrow(NotFound::new);
        var shown = new NewCampaignPages.Shown(last.mandate().title(), "", List.of());
        return form(context, fresh.like(context, last), shown);
    }

    /** The form again, unchecked: after another scope or checklist, or with the unit that these words find. */
    ModelAndView again(RequestContext context, CampaignDraftForm form, String search) {
        return form(context, form, new NewCampaignPages.Shown("", search, List.of()));
    }

    ModelAndView prepare(RequestContext context, CampaignDraftForm form) {
        var faults = unreadable(context, form);
        return switch (preparing(context, form)) {
            case PreparationResult.Prepared prepared
            when faults.isEmpty() -> burden(context, form, prepared, List.of());
            case PreparationResult.Prepared _ -> form(context, form, shown(faults));
            case PreparationResult.Refused(var found) -> {
                found.forEach(fault -> faults.add(CampaignDraftLabels.fault(context, fault, organisation)));
                yield form(context, form, shown(faults));
            }
        };
    }

    ModelAndView issue(RequestContext context, CampaignDraftForm form, String key) {
        if (!unreadable(context, form).isEmpty()) {
            return prepare(context, form);
        }
        return switch (campaigns.issue(context.actor(), form.draft(fresh.usualPeriod(), fresh.someDay()), key)) {
            case IssueResult.Issued(var id) -> new ModelAndView("redirect:/campaigns/" + id.value());
            case IssueResult.Conflict _ -> conflict(context, form);
            case IssueResult.Refused(var faults) -> refused(context, form, faults);
        };
    }

    /** The units of the draft for which nobody can answer; empty: the draft has to be put right first. */
    Optional<List<UnitName>> withoutUsers(RequestContext context, CampaignDraftForm form) {
        return preparing(context, form) instanceof PreparationResult.Prepared prepared
                ? Optional.of(prepared.burden().withoutUsers())
                : Optional.empty();
    }

    private PreparationResult preparing(RequestContext context, CampaignDraftForm form) {
        return campaigns.prepare(context.actor(), form.draft(fresh.usualPeriod(), fresh.someDay()));
    }

    /** Days and periods that are none: no draft can hold them. */
    private static ArrayList<CampaignDraftForm.Fault> unreadable(RequestContext context, CampaignDraftForm form) {
        var faults = new ArrayList<CampaignDraftForm.Fault>();
        if (form.readPeriod().isEmpty()) {
            faults.add(new CampaignDraftForm.Fault("period", context.t("campaign.fault.period")));
        }
        if (form.readDue().isEmpty()) {
            faults.add(new CampaignDraftForm.Fault("due", context.t("campaign.fault.due")));
        }
        return faults;
    }

    /** Only the consent is missing, and that is given on the page of the burden. */
    private ModelAndView refused(RequestContext context, CampaignDraftForm form, List<CampaignFault> faults) {
        boolean consent = faults.getFirst().reason() == Reason.UNITS_WITHOUT_USERS;
        if (consent && preparing(context, form) instanceof PreparationResult.Prepared prepared) {
            var fault = new CampaignDraftForm.Fault("despite", context.t("campaign.fault.despite"));
            return burden(context, form, prepared, List.of(fault));
        }
        return prepare(context, form);
    }

    /** The form was sent before with something else in it: look again, under a new key. */
    private ModelAndView conflict(RequestContext context, CampaignDraftForm form) {
        var page = prepare(context, form);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static NewCampaignPages.Shown shown(List<CampaignDraftForm.Fault> faults) {
        return new NewCampaignPages.Shown("", "", faults);
    }

    private ModelAndView form(RequestContext context, CampaignDraftForm form, NewCampaignPages.Shown shown) {
        return new ModelAndView("campaign/new", "page", pages.page(context, form, shown));
    }

    private ModelAndView burden(
            RequestContext context,
            CampaignDraftForm form,
            PreparationResult.Prepared prepared,
            List<CampaignDraftForm.Fault> faults) {
        return new ModelAndView("campaign/burden", "page", burdens.page(context, form, prepared, faults));
    }
}

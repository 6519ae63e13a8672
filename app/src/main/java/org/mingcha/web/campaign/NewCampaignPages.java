package org.mingcha.web.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** Puts the form of a new campaign together. */
@Component
class NewCampaignPages {
    private final CampaignDraftDefaults fresh;
    private final ScopeChoice scope;
    private final Checklists checklists;

    NewCampaignPages(CampaignDraftDefaults fresh, ScopeChoice scope, Checklists checklists) {
        this.fresh = fresh;
        this.scope = scope;
        this.checklists = checklists;
    }

    /** @param search words to look for a unit with; empty: nobody looks */
    record Shown(String copied, String search, List<CampaignDraftForm.Fault> faults) {
        static final Shown PLAIN = new Shown("", "", List.of());
    }

    NewCampaignPage page(RequestContext visit, CampaignDraftForm form, Shown shown) {
        var found = scope.search(visit, shown.search());
        var scoped = found.isEmpty() ? form : form.scopedTo(found.getFirst().code());
        var title = shown.faults().isEmpty() ? "campaign.new.heading" : "campaign.new.heading-fault";
        return new NewCampaignPage(
                visit.shell(NavSection.CAMPAIGNS, title),
                scoped,
                shown.copied(),
                checklists(visit, scoped),
                periods(visit, scoped),
                scope.units(visit, scoped.scope(), found),
                scope.kinds(visit, scoped),
                shown.search(),
                found(visit, shown, found),
                shown.faults());
    }

    private static String found(RequestContext visit, Shown shown, List<UnitLine> found) {
        if (shown.search().isBlank()) {
            return "";
        }
        return found.isEmpty()
                ? visit.t("campaign.new.find-none", shown.search())
                : visit.t(
                        "campaign.new.find-some", found.size(), found.getFirst().name());
    }

    private List<NewCampaignPage.Option> checklists(RequestContext visit, CampaignDraftForm form) {
        return checklists.all(visit.actor()).stream()
                .map(each -> new NewCampaignPage.Option(
                        each.reference(),
                        visit.t(
                                "campaign.new.checklist-option",
                                each.checklist().title(),
                                each.checklist().items().size()),
                        each.reference().equals(form.checklist())))
                .toList();
    }

    private List<NewCampaignPage.Option> periods(RequestContext visit, CampaignDraftForm form) {
        return Stream.concat(fresh.choice().stream(), form.readPeriod().stream())
                .distinct()
                .map(period -> option(visit, period, form))
                .toList();
    }

    private static NewCampaignPage.Option option(RequestContext visit, Period period, CampaignDraftForm form) {
        var label =
                visit.t("campaign.new.period-option", period.label(visit.words().locale()), period.from(), period.to());
        return new NewCampaignPage.Option(period.code(), label, period.code().equals(form.period()));
    }
}

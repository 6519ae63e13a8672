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

    NewCampaignPage page(RequestContext context, CampaignDraftForm form, Shown shown) {
        var found = scope.search(context, shown.search());
        var scoped = found.isEmpty() ? form : form.scopedTo(found.getFirst().code());
        var title = shown.faults().isEmpty() ? "campaign.new.heading" : "campaign.new.heading-fault";
        return new NewCampaignPage(
                context.shell(NavSection.CAMPAIGNS, title),
                scoped,
                shown.copied(),
                checklists(context, scoped),
                periods(context, scoped),
                scope.units(context, scoped.scope(), found),
                scope.kinds(context, scoped),
                shown.search(),
                found(context, shown, found),
                shown.faults());
    }

    private static String found(RequestContext context, Shown shown, List<UnitLine> found) {
        if (shown.search().isBlank()) {
            return "";
        }
        return found.isEmpty()
                ? context.t("campaign.new.find-none", shown.search())
                : context.t(
                        "campaign.new.find-some", found.size(), found.getFirst().name());
    }

    private List<NewCampaignPage.Option> checklists(RequestContext context, CampaignDraftForm form) {
        return checklists.all(context.actor()).stream()
                .map(each -> new NewCampaignPage.Option(
                        each.reference(),
                        context.t(
                                "campaign.new.checklist-option",
                                each.checklist().title(),
                                each.checklist().items().size()),
                        each.reference().equals(form.asked().checklist())))
                .toList();
    }

    private List<NewCampaignPage.Option> periods(RequestContext context, CampaignDraftForm form) {
        return Stream.concat(fresh.choice().stream(), form.readPeriod().stream())
                .distinct()
                .map(period -> option(context, period, form))
                .toList();
    }

    private static NewCampaignPage.Option option(RequestContext context, Period period, CampaignDraftForm form) {
        var label = context.t(
                "campaign.new.period-option", period.label(context.words().locale()), period.from(), period.to());
        return new NewCampaignPage.Option(
                period.code(), label, period.code().equals(form.asked().period()));
    }
}

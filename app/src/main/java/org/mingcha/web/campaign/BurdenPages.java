package org.mingcha.web.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingcha.inspection.campaign.Burden;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.PreparationResult;
import org.mingcha.inspection.campaign.UnitName;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of a draft's burden together. */
@Component
class BurdenPages {
    private static final int ITEMS = 200;
    private static final int NAMES = 20;
    private static final int HOUR = 60;
    /** Up to two hours people think in minutes. */
    private static final int LONG = 120;

    private final Checklists checklists;
    private final Organisation organisation;
    private final FormKeys keys;

    BurdenPages(Checklists checklists, Organisation organisation, FormKeys keys) {
        this.checklists = checklists;
        this.organisation = organisation;
        this.keys = keys;
    }

    BurdenPage page(
            RequestContext context,
            CampaignDraftForm form,
            PreparationResult.Prepared prepared,
            List<CampaignDraftForm.Fault> faults) {
        var burden = prepared.burden();
        var title = faults.isEmpty() ? "campaign.burden.heading" : "campaign.burden.heading-fault";
        return new BurdenPage(
                context.shell(NavSection.CAMPAIGNS, title),
                keys.next(),
                form,
                summary(context, prepared),
                numbers(context, burden),
                burden.items().stream()
                        .limit(ITEMS)
                        .map(item -> item(context, item, burden))
                        .toList(),
                Math.max(0, burden.items().size() - ITEMS),
                missing(context, burden.withoutUsers()),
                faults);
    }

    private BurdenPage.Summary summary(RequestContext context, PreparationResult.Prepared prepared) {
        CampaignDraft draft = prepared.draft();
        var scope = organisation.find(draft.scope().unit()).map(UnitView::name).orElse("");
        return new BurdenPage.Summary(
                draft.mandate().title(),
                draft.mandate().basis(),
                draft.mandate().plan(),
                context.t("campaign.form." + draft.mandate().form().code()),
                checklists
                        .find(context.actor(), draft.checklist())
                        .map(found -> found.checklist().title())
                        .orElseGet(draft::checklist),
                draft.period().label(context.words().locale()),
                context.t(
                        "campaign.scope",
                        scope,
                        CampaignDraftLabels.kinds(context, draft.scope().kinds())),
                context.words().longDay(draft.deadline().due()),
                draft.deadline().reason(),
                prepared.issuer().name());
    }

    private static BurdenPage.Numbers numbers(RequestContext context, Burden burden) {
        return new BurdenPage.Numbers(
                burden.units(),
                burden.questions(),
                time(context, burden.minutes()),
                time(context, burden.units() == 0 ? 0 : Math.ceilDiv(burden.minutes(), burden.units())),
                burden.answered(),
                burden.margin() == 0 && burden.sampled() == burden.units()
                        ? context.t("campaign.burden.whole", burden.sampled())
                        : context.t("campaign.burden.sample", burden.sampled(), burden.margin()));
    }

    private static String time(RequestContext context, int minutes) {
        return minutes <= LONG
                ? context.t("campaign.burden.minutes", minutes)
                : context.t("campaign.burden.hours", Math.ceilDiv(minutes, HOUR));
    }

    private static BurdenPage.Item item(RequestContext context, Burden.Item item, Burden burden) {
        var marks = Arrays.stream(Burden.Known.values())
                .filter(item.known()::contains)
                .map(known -> new BurdenPage.Mark(context.t("campaign.known." + known.code()), colour(known)))
                .toList();
        var answered = context.t("campaign.burden.answered-units", item.answeredUnits(), burden.sampled());
        return new BurdenPage.Item(item.id(), item.question(), item.minutes(), answered, marks);
    }

    private static String colour(Burden.Known known) {
        return switch (known) {
            case LEDGER -> "ok";
            case TYPED_AGAIN, ASKED_BEFORE -> "warn";
        };
    }

    private static BurdenPage.Missing missing(RequestContext context, List<UnitName> units) {
        var names = units.stream()
                .limit(NAMES)
                .map(UnitName::name)
                .collect(Collectors.joining(context.t("web.format.list-comma")));
        return new BurdenPage.Missing(units.size(), names, Math.max(0, units.size() - NAMES));
    }
}

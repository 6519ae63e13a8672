package org.mingcha.web.campaign;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.RequestContext;

/** Drafts in words. */
final class CampaignDraftLabels {
    private CampaignDraftLabels() {}

    static String kind(RequestContext context, UnitKind kind) {
        return context.t("web.checklists.kind." + kind.code());
    }

    /** None named: all that the checklist asks. */
    static String kinds(RequestContext context, Set<UnitKind> kinds) {
        return kinds.isEmpty()
                ? context.t("campaign.all-kinds")
                : kinds.stream()
                        .sorted()
                        .map(kind -> kind(context, kind))
                        .collect(Collectors.joining(context.t("web.format.list-comma")));
    }

    /** Units by their names, not by their codes. */
    static CampaignDraftForm.Fault fault(RequestContext context, CampaignFault fault, Organisation organisation) {
        List<String> arguments = fault.field().equals("scope")
                ? fault.arguments().stream()
                        .map(code -> organisation.find(code).map(UnitView::name).orElse(code))
                        .toList()
                : fault.arguments();
        var text = context.t(
                "inspection.campaign.fault." + fault.reason().code(),
                String.join(context.t("web.format.list-comma"), arguments));
        return new CampaignDraftForm.Fault(fault.field(), text);
    }
}

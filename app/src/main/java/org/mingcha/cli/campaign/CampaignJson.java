package org.mingcha.cli.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Burden;
import org.mingcha.inspection.campaign.CampaignFault;
import org.mingcha.inspection.campaign.CampaignView;

/** Campaigns and assessments for scripts. */
final class CampaignJson {
    private CampaignJson() {}

    static Map<String, Object> of(CampaignView campaign) {
        var json = new LinkedHashMap<String, Object>();
        json.put("campaign", campaign.id().value());
        json.put("title", campaign.mandate().title());
        json.put("basis", campaign.mandate().basis());
        json.put("plan", campaign.mandate().plan());
        json.put("form", campaign.mandate().form().code());
        json.put("checklist", campaign.checklist());
        json.put("period", campaign.period().code());
        json.put("scope", campaign.scope().unit());
        json.put("issuer", campaign.issuer().code());
        json.put("issued_on", campaign.issuedOn().toString());
        json.put("due", campaign.deadline().due().toString());
        json.put("reason", campaign.deadline().reason());
        json.put("state", campaign.state().code());
        json.put("progress", campaign.progress());
        return json;
    }

    static Map<String, Object> of(CampaignFault fault) {
        var json = new LinkedHashMap<String, Object>();
        json.put("field", fault.field());
        json.put("reason", fault.reason().code());
        json.put("arguments", fault.arguments());
        return json;
    }

    static Map<String, Object> of(Burden burden) {
        var json = new LinkedHashMap<String, Object>();
        json.put("units", burden.units());
        json.put("questions", burden.questions());
        json.put("minutes", burden.minutes());
        json.put("answered", burden.answered());
        json.put("sampled", burden.sampled());
        json.put("margin", burden.margin());
        json.put("items", burden.items().stream().map(CampaignJson::of).toList());
        json.put("without_users", burden.withoutUsers());
        return json;
    }

    private static Map<String, Object> of(Burden.Item item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", item.id());
        json.put("question", item.question());
        json.put("minutes", item.minutes());
        json.put("answered_units", item.answeredUnits());
        json.put("known", item.known().stream().map(Burden.Known::code).sorted().toList());
        return json;
    }

    static Map<String, Object> of(AssessmentSummary row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("assessment", row.id().value());
        json.put("unit", row.unit().code());
        json.put("name", row.unit().name());
        json.put("checklist", row.checklist());
        json.put("period", row.period().code());
        json.put("state", row.state().code());
        json.put("total", row.total());
        json.put("done", row.done());
        json.put("prefilled", row.prefilled());
        json.put("due", row.due() == null ? "" : row.due().toString());
        json.put("late", row.late());
        var closure = row.closure();
        if (closure != null) {
            json.put("unit_closed_on", closure.on().toString());
            json.put("successors", closure.successors());
        }
        return json;
    }

    static Map<String, Object> of(AssessmentView view) {
        var json = of(view.row());
        json.put("version", view.version());
        json.put("size", view.size());
        json.put("items", view.items().stream().map(CampaignJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(AssessmentItem item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", item.id());
        json.put("result", item.result().code());
        json.put("conclusion", item.conclusion().code());
        json.put("progress", item.progress().code());
        json.put("decision", item.review().decision().name().toLowerCase(java.util.Locale.ROOT));
        json.put(
                "looks", item.looks().stream().map(look -> look.code()).sorted().collect(Collectors.toList()));
        json.put("version", item.version());
        json.put("sentence", item.computed().path("sentence").asString(""));
        return json;
    }
}

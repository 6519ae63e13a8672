package org.mingcha.web.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.ReportForm;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a campaign that is being prepared. It travels from step to step: nothing of it is kept here. */
public record CampaignDraftForm(
        String title,
        String basis,
        String plan,
        Asked asked,
        String scope,
        List<String> kinds,
        String due,
        String reason,
        boolean despite) {
    /** What is to be answered: by which checklist, for which period, in which form of the report. */
    public record Asked(String checklist, String period, String form) {}

    /** A name and a value. */
    public record Field(String name, String value) {}

    /** Something to put right, at a field. */
    public record Fault(String field, String text) {}

    public CampaignDraftForm {
        kinds = List.copyOf(kinds);
    }

    static CampaignDraftForm of(MultiValueMap<String, String> sent) {
        return new CampaignDraftForm(
                text(sent, "title"),
                text(sent, "basis"),
                text(sent, "plan"),
                new Asked(text(sent, "checklist"), text(sent, "period"), text(sent, "form")),
                text(sent, "scope"),
                sent.getOrDefault("kinds", List.of()),
                text(sent, "due"),
                text(sent, "reason"),
                sent.containsKey("despite"));
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
    }

    CampaignDraftForm scopedTo(String unit) {
        return new CampaignDraftForm(title, basis, plan, asked, unit, kinds, due, reason, despite);
    }

    Optional<Period> readPeriod() {
        return Period.parse(asked.period);
    }

    /** Both, where nothing was chosen. */
    ReportForm readForm() {
        return ReportForm.of(asked.form).orElse(ReportForm.BOTH);
    }

    Optional<LocalDate> readDue() {
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    Set<UnitKind> readKinds() {
        return kinds.stream().flatMap(code -> UnitKind.of(code).stream()).collect(Collectors.toSet());
    }

    /** What stands here as a draft; what can't be read is replaced, and has to be refused by who calls. */
    CampaignDraft draft(Period instead, LocalDate insteadDue) {
        return new CampaignDraft(
                new CampaignDraft.Mandate(title, basis, plan, readForm()),
                asked.checklist,
                readPeriod().orElse(instead),
                new CampaignDraft.Scope(scope, readKinds()),
                new CampaignDraft.Deadline(readDue().orElse(insteadDue), reason),
                despite);
    }

    /** All but the consent, which is given on the page itself. */
    public List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("title", title));
        fields.add(new Field("basis", basis));
        fields.add(new Field("plan", plan));
        fields.add(new Field("checklist", asked.checklist));
        fields.add(new Field("period", asked.period));
        fields.add(new Field("form", readForm().code()));
        fields.add(new Field("scope", scope));
        kinds.forEach(kind -> fields.add(new Field("kinds", kind)));
        fields.add(new Field("due", due));
        fields.add(new Field("reason", reason));
        return fields;
    }
}

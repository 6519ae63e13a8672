package org.mingcha.inspection.internal;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.evidence.template.TemplateFit;
import org.mingcha.evidence.template.TemplateRules;
import org.mingcha.inspection.TemplateReading;
import org.mingcha.inspection.TemplateReading.Why;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RulesInForce;
import org.springframework.stereotype.Component;

/** What an office has written: held against the rules, the list of what is never said, and the checklist that it is for. */
@Component
class TemplateDraft {
    private final Checklists checklists;
    private final Organisation organisation;
    private final RulesInForce rules;

    TemplateDraft(Checklists checklists, Organisation organisation, RulesInForce rules) {
        this.checklists = checklists;
        this.organisation = organisation;
        this.rules = rules;
    }

    TemplateReading read(String unit, String yaml) {
        try {
            return checked(unit, ReportTemplate.fromYaml(yaml));
        } catch (MalformedEvidence unreadable) {
            return new TemplateReading.Refused(Why.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private TemplateReading checked(String unit, ReportTemplate template) {
        if (!template.unit().equals(unit)) {
            return new TemplateReading.Refused(Why.UNIT, template.unit());
        }
        if (organisation.find(unit).filter(UnitView::isOpen).isEmpty()) {
            return new TemplateReading.Refused(Why.UNIT_UNKNOWN, unit);
        }
        var never = NeverList.shipped().breachInProse(template.words());
        if (never.isPresent()) {
            return new TemplateReading.Refused(Why.NEVER, never.get().said());
        }
        var checklist = checklist(template.checklist());
        if (checklist.isEmpty() && !template.checklist().isEmpty()) {
            return new TemplateReading.Refused(Why.CHECKLIST, template.checklist());
        }
        return checklist
                .map(found -> TemplateFit.against(template, found, generic()))
                .orElseGet(() -> TemplateRules.brokenBy(template))
                .<TemplateReading>map(TemplateReading.Broken::new)
                .orElseGet(() -> new TemplateReading.Read(template));
    }

    Optional<String> beginning(String unit, String checklist) {
        return checklist(checklist).map(found -> {
            var own = found.narrative();
            var parts = new Narrative((own == null ? generic() : own).parts(), List.of());
            return ReportTemplate.beginning("own", unit, found.id(), parts);
        });
    }

    private Optional<Checklist> checklist(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : checklists
                        .find(id)
                        .map(PublishedChecklist::checklist)
                        .filter(found -> found.id().equals(id));
    }

    /** The narrative of the newest common texts. */
    private Narrative generic() {
        return rules.texts(Long.MAX_VALUE).narrative();
    }
}

package org.mingcha.inspection.internal;

import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.report.Diction;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.transparency.RulesInForce;
import org.springframework.stereotype.Component;

/** In which words a unit's report is composed, by what was sealed below its checkpoint. */
@Component
public class ReportWords {
    private final RulesInForce rules;
    private final ReportTemplates templates;

    ReportWords(RulesInForce rules, ReportTemplates templates) {
        this.rules = rules;
        this.templates = templates;
    }

    public Diction of(String unit, Checklist checklist, long size) {
        return Diction.of(rules.texts(size), checklist, templates.holding(unit, checklist.id(), size));
    }
}

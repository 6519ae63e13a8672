package org.mingcha.inspection;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.report.HeldTemplate;
import org.mingcha.evidence.template.ReportTemplate;

/**
 * Templates of units' own for their reports (docs/spec/template.md), each a leaf of its unit. Whether somebody may publish
 * one is for the caller to know.
 */
public interface ReportTemplates {
    /** What was written, or why nothing can go by it. */
    TemplateReading read(String unit, String yaml);

    /** Seals it: reports of the unit that are computed from then on go by it. */
    TemplateResult publish(TemplateAct act, String yaml);

    /** The one under this index holds no longer; an older one does not come back. */
    TemplateResult withdraw(TemplateAct act, long index);

    /** All that the unit has published and that are sealed, the newest first. */
    List<PublishedTemplate> of(String unit);

    /** The one that holds for reports of this checklist's id, by what was sealed below this size of the log. */
    Optional<HeldTemplate> holding(String unit, String checklist, long size);

    /** The document of a publication. */
    ReportTemplate document(PublishedTemplate published);

    /** What a template for this checklist begins with: all that its narrative says, as it says it. Empty: no such checklist. */
    Optional<String> beginning(String unit, String checklist);
}

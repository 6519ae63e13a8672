package org.mingcha.evidence.report;

import org.mingcha.evidence.template.ReportTemplate;

/**
 * The template that holds for a unit's reports of a checklist.
 *
 * @param index log index of its publication
 */
public record HeldTemplate(long index, ReportTemplate template) {}

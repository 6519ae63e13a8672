package org.mingcha.evidence.bundle;

import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs;

/**
 * The bundle to be made.
 *
 * @param checklist id and version of a published checklist, {@code town-online-work@1}
 * @param citations how the documents cite
 * @param inputs what people add beside the facts
 * @param accepted where figures.json of accepted reports are
 */
public record BundleRequest(
        String unit, String checklist, Period period, String citations, Inputs inputs, AcceptedFigures accepted) {
    public BundleRequest(String unit, String checklist, Period period, String citations, Inputs inputs) {
        this(unit, checklist, period, citations, inputs, AcceptedFigures.NONE);
    }

    public BundleRequest with(AcceptedFigures figures) {
        return new BundleRequest(unit, checklist, period, citations, inputs, figures);
    }
}

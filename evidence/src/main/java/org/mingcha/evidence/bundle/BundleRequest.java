package org.mingcha.evidence.bundle;

import java.util.Set;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Inputs;

/**
 * The bundle to be made.
 *
 * @param checklist id and version of a published checklist, {@code town-online-work@1}
 * @param citations how the documents cite
 * @param inputs what people add beside the facts
 * @param accepted where figures.json of accepted reports are
 * @param opened the entries whose headline is opened where the report prints it: those that somebody has seen and agreed
 *     to; the headlines of others stand there as declared
 */
public record BundleRequest(
        String unit,
        String checklist,
        Period period,
        String citations,
        Inputs inputs,
        AcceptedFigures accepted,
        Set<Long> opened) {
    public BundleRequest {
        opened = Set.copyOf(opened);
    }

    public BundleRequest(String unit, String checklist, Period period, String citations, Inputs inputs) {
        this(unit, checklist, period, citations, inputs, AcceptedFigures.NONE, Set.of());
    }

    /** The checklist's id, without its version. */
    public String checklistId() {
        return checklist.replaceFirst("@.*", "");
    }

    public BundleRequest with(AcceptedFigures figures) {
        return new BundleRequest(unit, checklist, period, citations, inputs, figures, opened);
    }

    public BundleRequest opening(Set<Long> entries) {
        return new BundleRequest(unit, checklist, period, citations, inputs, accepted, entries);
    }
}

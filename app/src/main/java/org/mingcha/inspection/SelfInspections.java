package org.mingcha.inspection;

import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.EnglishChecklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.internal.BundleSelection;
import org.mingcha.inspection.internal.Bundles;
import org.mingcha.inspection.internal.DocumentRendering;
import org.mingcha.inspection.internal.Issuer;
import org.mingcha.inspection.internal.SelfInspectionCalculator;
import org.mingcha.inspection.internal.VisibleUnits;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Service;

/**
 * A unit's self-inspection, computed from its sealed records whenever it is asked for. Units are found through what the
 * actor may see.
 */
@Service
public class SelfInspections {
    private final Checklists checklists;
    private final VisibleUnits units;
    private final SelfInspectionCalculator computing;
    private final Bundles bundles;
    private final MingchaClock clock;
    private final DocumentRendering rendering;

    SelfInspections(
            Checklists checklists,
            VisibleUnits units,
            SelfInspectionCalculator computing,
            Bundles bundles,
            MingchaClock clock,
            DocumentRendering rendering) {
        this.checklists = checklists;
        this.units = units;
        this.computing = computing;
        this.bundles = bundles;
        this.clock = clock;
        this.rendering = rendering;
    }

    /**
     * Computed at the newest checkpoint; empty where the actor sees no such unit, there is no such checklist, or the period
     * has not begun.
     */
    public Optional<SelfInspection> open(Actor actor, Inspect inspect) {
        return found(actor, inspect, computing::compute);
    }

    /** As {@link #open}, for its results alone: its checkpoint may be an earlier one, at which they were the same. */
    public Optional<SelfInspection> results(Actor actor, Inspect inspect) {
        return found(actor, inspect, computing::results);
    }

    /** A checklist that nobody has published yet, tried on a unit's ledger: nothing of it is kept. */
    public Optional<SelfInspection> trial(Actor actor, Checklist draft, String unit, Period period) {
        return units.find(actor, unit)
                .filter(_ -> hasBegun(period))
                .map(found -> computing.trial(new Inspect(unit, draft.reference(), period), found, draft));
    }

    /** A template that nobody has published yet, tried on the unit's newest figures: nothing of it is kept. */
    public Optional<SelfInspection> trial(Actor actor, Inspect inspect, ReportTemplate draft) {
        return found(actor, inspect, (wanted, unit, checklist) -> computing.trial(wanted, unit, checklist, draft));
    }

    private interface Computing {
        SelfInspection compute(Inspect inspect, UnitView unit, Checklist checklist);
    }

    private Optional<SelfInspection> found(Actor actor, Inspect inspect, Computing by) {
        return units.find(actor, inspect.unit())
                .filter(_ -> hasBegun(inspect.period()))
                .flatMap(unit -> checklists
                        .find(actor, inspect.checklist())
                        .map(found -> by.compute(inspect, unit, found.checklist())));
    }

    public byte[] document(SelfInspection inspection, Format format, Layout layout, CitationStyle citations) {
        return rendering.render(computing.titled(inspection), format, layout, citations);
    }

    /** A reading of the report for those who read no Chinese; empty where its checklist has no English words. */
    public Optional<byte[]> english(SelfInspection inspection) {
        return computing.english(inspection, inspection.bytes());
    }

    /** The same as a document. */
    public Optional<byte[]> englishDocument(
            SelfInspection inspection, Format format, Layout layout, CitationStyle citations) {
        return computing
                .english(inspection, computing.titled(inspection))
                .map(reading -> rendering.render(reading, format, layout, citations));
    }

    public boolean hasEnglish(SelfInspection inspection) {
        return EnglishChecklist.of(inspection.evaluation().checklist()).isPresent();
    }

    /** What the documents of this inspection's bundle would print of texts. */
    public Headlines headlines(SelfInspection inspection) {
        return computing.headlines(inspection);
    }

    /** As {@link #bundle(Actor, Inspect, Set)}, with no text opened: headlines stand in the report as the unit's own. */
    public BundleResult bundle(Actor actor, Inspect inspect) {
        return bundle(actor, inspect, Set.of());
    }

    /**
     * The evidence bundle with every document; seals a {@code report.issued} leaf in the unit's chain, in the actor's
     * role. For a county and below.
     *
     * @param opened the entries whose headline the actor has seen and agreed to open, as far as the report prints it
     */
    public BundleResult bundle(Actor actor, Inspect inspect, Set<Long> opened) {
        var unit = units.find(actor, inspect.unit());
        var issuer = unit.flatMap(found -> Issuer.of(actor, found));
        var checklist = checklists.find(actor, inspect.checklist());
        if (unit.isEmpty() || issuer.isEmpty() || checklist.isEmpty() || !hasBegun(inspect.period())) {
            return new BundleResult.Unknown();
        }
        return bundles.make(
                new BundleSelection(inspect, opened),
                unit.get(),
                checklist.get().checklist(),
                issuer.get());
    }

    /** Whether the actor may have an evidence bundle of this unit sealed; who may not, still reads its documents. */
    public boolean mayBundle(Actor actor, String unit) {
        return units.find(actor, unit).flatMap(found -> Issuer.of(actor, found)).isPresent();
    }

    private boolean hasBegun(Period period) {
        return !period.from().isAfter(clock.today());
    }
}

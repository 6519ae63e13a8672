package org.mingcha.inspection.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.appraisal.internal.AppraisalCalculator;
import org.mingcha.inspection.appraisal.internal.AppraisalJson;
import org.mingcha.inspection.appraisal.internal.Formulas;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The yearly appraisal: what a published formula makes of accepted results and corrective actions. Computed whenever it
 * is asked for; units stand in their official order.
 */
@Service
public class Appraisals {
    private final Formulas formulas;
    private final AppraisalCalculator counting;
    private final Organisation organisation;
    private final boolean inUse;

    Appraisals(
            Formulas formulas,
            AppraisalCalculator counting,
            Organisation organisation,
            @Value("${mingcha.appraisal:true}") boolean inUse) {
        this.formulas = formulas;
        this.counting = counting;
        this.organisation = organisation;
        this.inUse = inUse;
    }

    /** Whether this installation appraises at all: pages and commands ask, and say so where it does not. */
    public boolean isInUse() {
        return inUse;
    }

    /** By which the year is counted: the newest published by its end, or the first of all. */
    public PublishedFormula formula(int year) {
        return formulas.of(year);
    }

    /** All that were published, the newest first. */
    public List<PublishedFormula> formulas() {
        return formulas.all();
    }

    /** Takes a formula as YAML, seals and keeps it. */
    public FormulaPublicationResult publish(Actor actor, byte[] yaml) {
        return formulas.publish(actor, yaml);
    }

    /** Whether such units are appraised: above a city, a year's filings are too many to be cited one by one. */
    public boolean isCounted(UnitKind kind) {
        return kind.compareTo(UnitKind.CITY) >= 0;
    }

    /** The unit itself and the open ones right below, by code; empty where the actor sees no such unit, or it is too high. */
    public List<Appraisal> below(Actor actor, String unit, int year) {
        return visible(actor, unit)
                .map(found -> {
                    var units = new ArrayList<UnitView>(List.of(found));
                    units.addAll(organisation.children(unit));
                    return counting.count(actor, units, formulas.of(year).formula(), year);
                })
                .orElse(List.of());
    }

    /** One unit's year, every line with what is known of it now: drawn, overridden, changed since. */
    public Optional<Appraisal> of(Actor actor, String unit, int year) {
        return visible(actor, unit)
                .map(found ->
                        counting.countInFull(actor, found, formulas.of(year).formula(), year));
    }

    /** Sees to it that the formula is on its way into the log: before anything counted by it leaves the house. */
    public void sealFormula() {
        formulas.seal();
    }

    /** {@code mingcha-appraisal/1}: canonical JSON. */
    public byte[] json(Appraisal appraisal) {
        sealFormula();
        return AppraisalJson.bytes(appraisal, formulas.of(appraisal.year()));
    }

    private Optional<UnitView> visible(Actor actor, String unit) {
        return organisation
                .find(unit)
                .filter(found -> isCounted(found.kind()))
                .filter(found -> actor.scopes().stream().anyMatch(found.path()::startsWith));
    }
}

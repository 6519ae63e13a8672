package org.mingcha.inspection.appraisal.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.appraisal.Appraisal;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.Part;
import org.mingcha.inspection.campaign.AcceptedResult;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.finding.FindingOutcome;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/** Collects what a year has and counts it by a formula. */
@Component
public class AppraisalCalculator {
    private final Assessments assessments;
    private final Findings findings;
    private final ItemPoints items;
    private final ReturnPoints returns;

    AppraisalCalculator(Assessments assessments, Findings findings, ItemPoints items, ReturnPoints returns) {
        this.assessments = assessments;
        this.findings = findings;
        this.items = items;
        this.returns = returns;
    }

    public List<Appraisal> count(Actor actor, List<UnitView> units, Formula formula, int year) {
        var asked = new Year(actor, formula, year, returns.facts());
        var codes = units.stream().map(UnitView::code).toList();
        var accepted = accepted(asked, codes);
        var outcomes = outcomes(asked, codes);
        return units.stream()
                .map(unit -> appraisal(
                        asked,
                        unit,
                        new Collected(
                                accepted.getOrDefault(unit.code(), List.of()),
                                outcomes.getOrDefault(unit.code(), List.of()),
                                false)))
                .toList();
    }

    /** With what is known of each line now: drawn, changed since. */
    public Appraisal countInFull(Actor actor, UnitView unit, Formula formula, int year) {
        var asked = new Year(actor, formula, year, returns.facts());
        var codes = List.of(unit.code());
        var collected = new Collected(
                accepted(asked, codes).getOrDefault(unit.code(), List.of()),
                outcomes(asked, codes).getOrDefault(unit.code(), List.of()),
                true);
        return appraisal(asked, unit, collected);
    }

    private record Year(Actor actor, Formula formula, int year, Facts facts) {}

    private record Collected(List<AcceptedResult> accepted, List<FindingOutcome> outcomes, boolean inFull) {}

    private Appraisal appraisal(Year year, UnitView unit, Collected collected) {
        var parts = year.formula.components().stream()
                .map(component -> part(year, component, unit, collected))
                .toList();
        return new Appraisal(unit.code(), unit.name(), year.year, year.formula, parts);
    }

    private Part part(Year year, Formula.Component component, UnitView unit, Collected collected) {
        return switch (component.of()) {
            case ACCEPTED_RESULTS -> {
                var details = collected.inFull ? items.details(year.actor, collected.accepted) : ItemPoints.NO_DETAILS;
                yield items.part(year.formula, component, collected.accepted, details);
            }
            case CORRECTIVE_ACTIONS -> FindingPoints.part(component, collected.outcomes);
            case RETURNS -> returns.part(component, year.facts, unit.code(), year.year);
        };
    }

    /** The newest of each checklist and period: what was accepted again replaces what was accepted before. */
    private Map<String, List<AcceptedResult>> accepted(Year year, Collection<String> units) {
        return periods(year.year)
                .flatMap(period -> assessments.accepted(year.actor, units, period).stream())
                .filter(each -> year.formula.checklists().isEmpty()
                        || year.formula.checklists().contains(checklist(each)))
                .collect(Collectors.groupingBy(
                        AcceptedResult::unit,
                        Collectors.collectingAndThen(Collectors.toList(), AppraisalCalculator::newestOfEach)));
    }

    private static List<AcceptedResult> newestOfEach(List<AcceptedResult> accepted) {
        return List.copyOf(accepted.stream()
                .collect(Collectors.toMap(
                        each -> checklist(each) + " " + each.period().code(),
                        each -> each,
                        (newer, older) -> newer.acceptedAt().isBefore(older.acceptedAt()) ? older : newer,
                        LinkedHashMap::new))
                .values());
    }

    private static String checklist(AcceptedResult accepted) {
        return accepted.checklist().replaceFirst("@.*", "");
    }

    /** The year itself, its halves and its quarters. */
    private static Stream<Period> periods(int year) {
        return Stream.of("", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4")
                .flatMap(part -> Period.parse(year + part).stream());
    }

    private Map<String, List<FindingOutcome>> outcomes(Year year, Collection<String> units) {
        var from = LocalDate.of(year.year, 1, 1);
        return findings.dueWithin(year.actor, units, from, from.plusYears(1).minusDays(1)).stream()
                .collect(Collectors.groupingBy(FindingOutcome::unit));
    }
}

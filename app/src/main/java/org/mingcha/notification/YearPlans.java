package org.mingcha.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.command.BilingualText;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.PlannedAct;
import org.mingcha.evidence.rule.PlannedActs;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.notification.internal.PlannedReturns;
import org.mingcha.notification.internal.PlannedReviewTable;
import org.mingcha.organisation.Organisation;
import org.springframework.stereotype.Service;

/**
 * What a year asks of a unit: the acts that checklists in use expect, campaigns, returns, reviews of risks. Nobody writes it
 * down; it follows from the same rules that judge the year in the end.
 */
@Service
public class YearPlans {
    private static final int MOST_ASSESSMENTS = 200;

    private final SelfInspections inspections;
    private final Assessments assessments;
    private final PlannedReturns returns;
    private final PlannedReviewTable reviews;
    private final RegisterLibrary registers;
    private final Organisation organisation;
    private final MingchaClock clock;

    YearPlans(
            SelfInspections inspections,
            Assessments assessments,
            PlannedReturns returns,
            PlannedReviewTable reviews,
            RegisterLibrary registers,
            Organisation organisation,
            MingchaClock clock) {
        this.inspections = inspections;
        this.assessments = assessments;
        this.returns = returns;
        this.reviews = reviews;
        this.registers = registers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Empty where the actor sees no such unit. Of a year that has not begun nothing but returns is known. */
    public Optional<YearPlan> of(Actor actor, String unit, int year) {
        return organisation
                .find(unit)
                .filter(found -> actor.scopes().stream().anyMatch(found.path()::startsWith))
                .map(_ -> new YearPlan(unit, year, works(actor, unit, year)));
    }

    /** What checklists ask, without what else is due: that is told elsewhere day by day. */
    public List<PlannedWork> acts(Actor actor, String unit, int year) {
        return acts(actor, unit, year, asked(actor, unit)).toList();
    }

    private List<PlannedWork> works(Actor actor, String unit, int year) {
        var asked = asked(actor, unit);
        return Stream.of(
                        acts(actor, unit, year, asked),
                        asked.stream().flatMap(row -> campaign(actor, row, year).stream()),
                        returns.of(actor, unit, year),
                        reviews.of(unit, year, clock.today()))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(PlannedWork::dueOn)
                        .thenComparing(PlannedWork::kind)
                        .thenComparing(PlannedWork::id))
                .toList();
    }

    private List<AssessmentSummary> asked(Actor actor, String unit) {
        return assessments
                .list(actor, AssessmentQuery.all().ofUnit(unit).withLimit(MOST_ASSESSMENTS))
                .rows();
    }

    /** Of the 25 items, and of each other checklist that the unit is still to answer for a part of this year. */
    private Stream<PlannedWork> acts(Actor actor, String unit, int year, List<AssessmentSummary> asked) {
        var inspects = new ArrayList<Inspect>();
        inspects.add(new Inspect(unit, Inspect.TOWN_ONLINE_WORK, new Period(year, Period.Part.YEAR, 1)));
        asked.stream()
                .filter(row -> row.period().year() == year && row.state() != AssessmentState.ACCEPTED)
                .filter(row -> row.closure() == null && !isOf(row, Inspect.TOWN_ONLINE_WORK))
                .map(row -> new Inspect(unit, row.checklist(), row.period()))
                .distinct()
                .forEach(inspects::add);
        var known = registers.inForce();
        return inspects.stream()
                .flatMap(inspect -> inspections.results(actor, inspect).stream())
                .flatMap(found -> acts(found, known));
    }

    private static boolean isOf(AssessmentSummary row, String checklist) {
        return row.checklist().replaceFirst("@.*", "").equals(checklist);
    }

    private Stream<PlannedWork> acts(SelfInspection found, Registers known) {
        return PlannedActs.of(found.evaluation()).stream().map(act -> work(found, act, known));
    }

    private PlannedWork work(SelfInspection found, PlannedAct act, Registers known) {
        var inspect = found.inspect();
        var from = act.from().atDay(1);
        var state = PlannedWork.stateOf(act.doneOn().isPresent(), from, act.dueOn(), clock.today());
        boolean isOwn = inspect.checklist().equals(Inspect.TOWN_ONLINE_WORK);
        return new PlannedWork(
                PlannedWork.Kind.ACT,
                found.evaluation().checklist().id() + "-" + act.id(),
                act.number() > 1 ? "notification.plan.act-again" : "notification.plan.act",
                List.of(words(act, known), BilingualText.of(Integer.toString(act.number()))),
                act.item().texts().expectation(),
                isOwn
                        ? "/assessments/" + inspect.unit() + "/"
                                + inspect.period().code() + "/items/"
                                + act.item().id()
                        : "/assessments",
                from,
                act.dueOn(),
                act.doneOn(),
                state == PlannedWork.State.DONE && act.isLate(clock.today()) ? PlannedWork.State.DONE_LATE : state);
    }

    private static BilingualText words(PlannedAct act, Registers known) {
        return new BilingualText(
                String.join(" · ", act.words(known, false)), String.join(" · ", act.words(known, true)));
    }

    private Optional<PlannedWork> campaign(Actor actor, AssessmentSummary row, int year) {
        var due = row.due();
        if (due == null || due.getYear() != year || row.closure() != null) {
            return Optional.empty();
        }
        boolean isDone = row.state() == AssessmentState.IN_REVIEW || row.state() == AssessmentState.ACCEPTED;
        var from = row.period().from();
        return Optional.of(new PlannedWork(
                PlannedWork.Kind.ASSESSMENT,
                "assessment-" + row.id().value(),
                "notification.plan.assessment",
                List.of(
                        BilingualText.of(title(actor, row)),
                        BilingualText.of(row.period().code())),
                "",
                "/assessments/" + row.id().value(),
                from,
                due,
                Optional.empty(),
                PlannedWork.stateOf(isDone, from, due, clock.today())));
    }

    private String title(Actor actor, AssessmentSummary row) {
        return inspections
                .results(actor, new Inspect(row.unit().code(), row.checklist(), row.period()))
                .map(found -> found.evaluation().checklist().title())
                .orElse(row.checklist());
    }

    /** The day against which states are told. */
    public LocalDate today() {
        return clock.today();
    }
}

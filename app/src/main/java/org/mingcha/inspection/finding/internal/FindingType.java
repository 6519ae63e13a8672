package org.mingcha.inspection.finding.internal;

import static org.mingcha.inspection.finding.FindingState.APPEALED;
import static org.mingcha.inspection.finding.FindingState.CLOSED;
import static org.mingcha.inspection.finding.FindingState.EXTENSION_ASKED;
import static org.mingcha.inspection.finding.FindingState.OPEN;
import static org.mingcha.inspection.finding.FindingState.SUBMITTED;
import static org.mingcha.inspection.finding.FindingState.UNDERWAY;
import static org.mingcha.inspection.finding.FindingState.VERIFIED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.Authority;
import org.mingcha.casework.CaseOpening;
import org.mingcha.casework.CaseRequest;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.CaseType;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.Transitions;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.inspection.finding.FindingCommand.Appeal;
import org.mingcha.inspection.finding.FindingCommand.Close;
import org.mingcha.inspection.finding.FindingCommand.Decide;
import org.mingcha.inspection.finding.FindingCommand.Extend;
import org.mingcha.inspection.finding.FindingCommand.Plan;
import org.mingcha.inspection.finding.FindingCommand.Rectify;
import org.mingcha.inspection.finding.FindingCommand.Reopen;
import org.mingcha.inspection.finding.FindingCommand.Verify;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Findings: who may do what from where, what is checked, and what is written of it. */
@Component
public class FindingType implements CaseType<FindingState, FindingCommand, FindingFile>, CaseOpening<RaiseFinding> {
    static final String REFUSALS = "finding.refused.";

    private static final Authority<FindingFile> UNIT =
            Authority.of("its unit", file -> Optional.of(file.path()), List.of(Role.OFFICER, Role.CLERK, Role.LEADER));
    private static final Authority<FindingFile> SUPERIOR =
            Authority.of("those above it", file -> Optional.of(file.path()), List.of(Role.INSPECTOR));
    private static final Authority<FindingFile> VERIFIER = SUPERIOR.otherThan(
            "who raised, planned or rectified it", "same-person", (account, file) -> file.wasHandledBy(account));
    private static final Authority<FindingFile> JUDGE = SUPERIOR.otherThan(
            "who asked, nor of an appeal who raised it", "same-person", (account, file) -> file.isJudgedBy(account));

    public static final CaseRules<FindingState, FindingCommand, FindingFile> RULES = new CaseRules<>(
            "finding",
            FindingCommand.class,
            REFUSALS,
            Transitions.<FindingState, FindingFile>of(FindingState.class)
                    .on(Plan.class)
                    .from(OPEN, UNDERWAY)
                    .to(UNDERWAY)
                    .on(Extend.class)
                    .from(OPEN, UNDERWAY)
                    .to(EXTENSION_ASKED)
                    .on(Appeal.class)
                    .from(OPEN, UNDERWAY)
                    .to(APPEALED)
                    .on(Decide.class)
                    .from(EXTENSION_ASKED, APPEALED)
                    .stays()
                    .on(Rectify.class)
                    .from(OPEN, UNDERWAY, EXTENSION_ASKED)
                    .to(SUBMITTED)
                    .on(Verify.class)
                    .from(SUBMITTED)
                    .stays()
                    .on(Close.class)
                    .from(VERIFIED)
                    .to(CLOSED)
                    .on(Reopen.class)
                    .from(CLOSED)
                    .to(OPEN)
                    .build(),
            Map.of(
                    Plan.class, UNIT,
                    Extend.class, UNIT,
                    Appeal.class, UNIT,
                    Decide.class, JUDGE,
                    Rectify.class, UNIT,
                    Verify.class, VERIFIER,
                    Close.class, SUPERIOR,
                    Reopen.class, SUPERIOR));

    private final FindingTable table;
    private final FindingViews views;
    private final FindingActs acts;
    private final FindingRaising raising;
    private final FindingChecks looks;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    FindingType(
            FindingTable table,
            FindingViews views,
            FindingActs acts,
            FindingRaising raising,
            FindingChecks looks,
            TransparencyLog log,
            Organisation organisation,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.views = views;
        this.acts = acts;
        this.raising = raising;
        this.looks = looks;
        this.log = log;
        this.organisation = organisation;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String kind() {
        return RULES.name();
    }

    @Override
    public Class<RaiseFinding> command() {
        return RaiseFinding.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.INSPECTOR);
    }

    @Override
    public String refusals() {
        return REFUSALS;
    }

    @Override
    public CommandResult<Long> open(Actor actor, RaiseFinding command, boolean confirmed) {
        return raising.raise(actor, command, List.of(), confirmed);
    }

    @Override
    public CaseRules<FindingState, FindingCommand, FindingFile> rules() {
        return RULES;
    }

    @Override
    public Optional<FindingFile> hold(Actor actor, long id) {
        return table.hold(id).flatMap(this::file);
    }

    /** With who may do what about it now. */
    Optional<FindingFile> file(FindingRecord line) {
        return organisation
                .find(line.unit())
                .map(UnitView::path)
                .map(path -> new FindingFile(line, table.acts(line.finding()), path));
    }

    @Override
    public int version(FindingFile file) {
        return file.line().version();
    }

    @Override
    public FindingState state(FindingFile file) {
        return file.line().state();
    }

    /** The same act again is a second click. */
    @Override
    public boolean isRepeated(FindingFile file, CaseRequest<FindingCommand> request, Actor actor) {
        var last = file.acts().getLast();
        return request.expectedVersion() == file.line().version() - 1
                && last.account() == actor.account()
                && SecondClick.isSame(views.act(file.line(), last), request.command());
    }

    @Override
    public void validate(FindingFile file, FindingCommand command, CommandChecks checks) {
        switch (command) {
            case Extend(var until, var _) -> {
                looks.day("until", until, checks);
                if (!until.isAfter(file.line().dueOn())) {
                    checks.refuse("until", "day-not-later", file.line().dueOn());
                }
            }
            case Reopen(var due, var _) -> looks.day("due", due, checks);
            case Plan _, Appeal _, Decide _, Rectify _, Verify _, Close _ -> {}
        }
        if (command.text().isEmpty() && !(command instanceof Close)) {
            checks.refuse("said", "text-missing");
        }
        looks.text("said", command.text(), checks);
    }

    @Override
    public void apply(FindingFile file, FindingCommand command, CommandContext context) {
        acts.apply(file.line(), command, context);
    }

    @Override
    public void announce(Actor actor, long id) {
        var line = table.find(id).orElseThrow();
        var finding = new FindingId(id);
        events.publishEvent(new FindingMoved(finding, line.unit(), line.state(), line.actBy(), views.problem(finding)));
    }
}

package org.mingcha.inspection.finding.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.ActOnFinding;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.Moving;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.inspection.finding.Step;
import org.mingcha.inspection.finding.Why;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.ledger.FreeText;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One act at a time, in one transaction with its place in the queue and with what listens to it. */
@Component
class FindingWriting {
    private final FindingTable table;
    private final FindingViews views;
    private final TransparencyLog log;
    private final Organisation organisation;
    private final EvidenceFiles files;
    private final Origins origins;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final RulesInForce rules;

    FindingWriting(
            FindingTable table,
            FindingViews views,
            TransparencyLog log,
            Organisation organisation,
            EvidenceFiles files,
            Origins origins,
            MingchaClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            RulesInForce rules) {
        this.rules = rules;
        this.table = table;
        this.views = views;
        this.log = log;
        this.organisation = organisation;
        this.files = files;
        this.origins = origins;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    Moving raise(Actor actor, RaiseFinding command) {
        var unit = organisation.find(command.unit()).orElse(null);
        var role = unit == null
                ? null
                : Acting.role(actor, Act.RAISED, unit.path()).orElse(null);
        if (unit == null || role == null) {
            return Moving.refused("unit", Why.NOT_FOUND);
        }
        if (!unit.isOpen()) {
            return Moving.refused("unit", Why.UNIT_CLOSED, unit.name());
        }
        if (!origins.isThere(actor, command.origin(), unit.code())) {
            return Moving.refused("", Why.ORIGIN_UNKNOWN);
        }
        var told = told(actor, role, new Saying(command.problem(), command.owner(), command.evidence()));
        return hindrance(command, told).orElseGet(() -> inTransaction(() -> raise(command, unit, told)));
    }

    private Optional<Moving> hindrance(RaiseFinding command, FindingFacts.Told told) {
        var checks = new Checks();
        checks.text("problem", told.said());
        checks.owner(told.owner());
        checks.day("due", command.dueOn(), told.today(), rules.workingDays());
        checks.evidence(command.evidence(), files);
        return checks.hindrance(command.confirmed());
    }

    private Moving raise(RaiseFinding command, UnitView unit, FindingFacts.Told told) {
        var dueOn = Objects.requireNonNull(command.dueOn());
        table.lockUnit(unit.code());
        var draft = FindingFacts.raised(unit.code(), command, dueOn, told);
        var key = FindingFacts.raiseKey(unit.code(), draft.facts(), told.said());
        var already = table.raisedAlready(key);
        if (already.isPresent()) {
            return new Moving.Repeated(new FindingId(already.get()));
        }
        var record = log.append(draft);
        var line = FindingFacts.line(record, draft, key);
        table.insert(line);
        table.insert(new ActLine(record.value(), record.value(), 1, Act.RAISED, told.account()));
        return done(line, record);
    }

    Moving act(Actor actor, ActOnFinding command) {
        return inTransaction(() -> {
            var line = table.hold(command.finding().value()).orElse(null);
            var unit = line == null ? null : organisation.find(line.unit()).orElse(null);
            var act = command.step().act();
            var role =
                    unit == null ? null : Acting.role(actor, act, unit.path()).orElse(null);
            if (line == null || role == null) {
                return Moving.refused("", Why.NOT_FOUND);
            }
            var told = told(actor, role, new Saying(command.step().said(), "", command.evidence()));
            var before = table.acts(line.finding());
            return late(line, before, command, told)
                    .or(() -> hindrance(line, before, command, told))
                    .orElseGet(() -> act(line, command.step(), told));
        });
    }

    /** Who acts on an older state: the same act again is a second click, any other was overtaken. */
    private Optional<Moving> late(
            FindingLine line, List<ActLine> before, ActOnFinding command, FindingFacts.Told told) {
        if (command.seen() == line.version()) {
            return Optional.empty();
        }
        var last = views.act(line, before.getLast());
        boolean same = command.seen() == line.version() - 1
                && before.getLast().account() == told.account()
                && Again.isSame(last, command.step(), told);
        return Optional.of(
                same
                        ? new Moving.Repeated(command.finding())
                        : new Moving.Overtaken(command.finding(), last.act(), last.role(), last.recordedAt()));
    }

    private Optional<Moving> hindrance(
            FindingLine line, List<ActLine> before, ActOnFinding command, FindingFacts.Told told) {
        var act = command.step().act();
        if (!Transitions.possible(line.state()).contains(act)) {
            return Optional.of(Moving.refused("", Why.NOT_NOW));
        }
        if (Acting.sameEyes(told.account(), act, before)) {
            return Optional.of(Moving.refused("", Why.SAME_PERSON));
        }
        var checks = new Checks();
        switch (command.step()) {
            case Step.AskExtension ask -> {
                checks.text("said", told.said());
                checks.day("until", ask.until(), told.today(), rules.workingDays());
                checks.later("until", ask.until(), line.dueOn());
            }
            case Step.Reopen again -> {
                checks.text("said", told.said());
                checks.day("due", again.dueOn(), told.today(), rules.workingDays());
            }
            case Step.Close _ -> checks.optionalText("said", told.said());
            case Step.Plan _, Step.Appeal _, Step.Decide _, Step.Rectify _, Step.Verify _ ->
                checks.text("said", told.said());
        }
        checks.evidence(command.evidence(), files);
        return checks.hindrance(command.confirmed());
    }

    private Moving act(FindingLine before, Step step, FindingFacts.Told told) {
        var line = before.moved(new Transitions(rules.workingDays()).after(before, step, told.today()));
        var record = log.append(FindingFacts.next(line, step, told));
        table.move(line);
        table.insert(new ActLine(record.value(), line.finding(), line.version(), step.act(), told.account()));
        return done(line, record);
    }

    private Moving done(FindingLine line, RecordId record) {
        var id = new FindingId(line.finding());
        events.publishEvent(new FindingMoved(id, line.unit(), line.state(), line.actBy(), views.problem(id)));
        return new Moving.Done(id, record);
    }

    private record Saying(String said, String owner, List<EvidenceFile> files) {}

    private FindingFacts.Told told(Actor actor, Role role, Saying saying) {
        LocalDate today = clock.today();
        return new FindingFacts.Told(
                actor.account(),
                role.code(),
                today,
                FreeText.tidy(saying.said),
                FreeText.tidy(saying.owner),
                files.known(saying.files));
    }

    private Moving inTransaction(Supplier<Moving> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }
}

package org.mingcha.inspection.finding.internal;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandHandler;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.FindingAct;
import org.mingcha.inspection.finding.FindingId;
import org.mingcha.inspection.finding.FindingMoved;
import org.mingcha.inspection.finding.RaiseFinding;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises a finding; raised twice, it is there once. */
@Component
public class FindingRaising {
    private final FindingTable table;
    private final FindingViews views;
    private final FindingChecks looks;
    private final Origins origins;
    private final Organisation organisation;
    private final EvidenceFiles files;
    private final TransparencyLog log;
    private final CommandHandler handler;
    private final MingchaClock clock;
    private final ApplicationEventPublisher events;

    FindingRaising(
            FindingTable table,
            FindingViews views,
            FindingChecks looks,
            Origins origins,
            Organisation organisation,
            EvidenceFiles files,
            TransparencyLog log,
            CommandHandler handler,
            MingchaClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.views = views;
        this.looks = looks;
        this.origins = origins;
        this.organisation = organisation;
        this.files = files;
        this.log = log;
        this.handler = handler;
        this.clock = clock;
        this.events = events;
    }

    public CommandResult<Long> raise(
            Actor actor, RaiseFinding command, List<EvidenceFile> evidence, boolean confirmed) {
        var unit = organisation.find(command.unit()).orElse(null);
        if (unit == null) {
            return refused("unit", "not-found");
        }
        var role = actor.acting(List.of(Role.INSPECTOR), unit.path());
        if (role.isEmpty()) {
            return refused("unit", "not-found");
        }
        if (!unit.isOpen()) {
            return CommandResult.rejected(Violation.at("unit", FindingType.REFUSALS + "unit-closed", unit.name()));
        }
        if (!origins.isThere(actor, command.origin(), unit.code())) {
            return refused("", "origin-unknown");
        }
        var told = new FindingFacts.Told(
                actor.account(),
                role.get().code(),
                clock.today(),
                command.problem(),
                command.owner(),
                files.known(evidence));
        return look(command, evidence)
                .<Long>result(confirmed)
                .orElseGet(() -> handler.inTransaction(() -> write(command, unit, told)));
    }

    private static CommandResult<Long> refused(String field, String code) {
        return CommandResult.rejected(Violation.at(field, FindingType.REFUSALS + code));
    }

    private CommandChecks look(RaiseFinding command, List<EvidenceFile> evidence) {
        var checks = new CommandChecks(FindingType.REFUSALS);
        if (command.problem().isEmpty()) {
            checks.refuse("problem", "text-missing");
        }
        looks.text("problem", command.problem(), checks);
        looks.owner(command.owner(), checks);
        looks.day("due", command.due(), checks);
        looks.evidence(evidence, checks);
        return checks;
    }

    private CommandResult<Long> write(RaiseFinding command, UnitView unit, FindingFacts.Told told) {
        table.lockUnit(unit.code());
        var draft = FindingFacts.raised(unit.code(), command, told);
        var key = FindingFacts.raiseKey(unit.code(), draft.facts(), told.said());
        var already = table.raisedAlready(key);
        if (already.isPresent()) {
            return new CommandResult.Duplicate<>(already.get());
        }
        var record = log.append(draft);
        var line = FindingFacts.line(record, draft, key);
        table.insert(line);
        table.insert(new FindingActRecord(record.value(), record.value(), 1, FindingAct.RAISED, told.account()));
        var id = new FindingId(line.finding());
        events.publishEvent(new FindingMoved(id, line.unit(), line.state(), line.actBy(), views.problem(id)));
        return new CommandResult.Done<>(line.finding());
    }
}

package org.mingcha.inspection.finding.internal;

import org.mingcha.casework.CommandChecks;
import org.mingcha.casework.CommandContext;
import org.mingcha.casework.CommandStopped;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.finding.FindingCommand;
import org.mingcha.ledger.EvidenceFiles;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Writes an act on a finding: its leaf, and where the finding stands then. */
@Component
class FindingActs {
    private final FindingTable table;
    private final FindingChecks looks;
    private final TransparencyLog log;
    private final EvidenceFiles files;
    private final RulesInForce rules;
    private final MingchaClock clock;

    FindingActs(
            FindingTable table,
            FindingChecks looks,
            TransparencyLog log,
            EvidenceFiles files,
            RulesInForce rules,
            MingchaClock clock) {
        this.table = table;
        this.looks = looks;
        this.log = log;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    void apply(FindingRecord before, FindingCommand command, CommandContext context) {
        var checks = new CommandChecks(FindingType.REFUSALS);
        looks.evidence(context.evidence(), checks);
        checks.<Long>result(true).ifPresent(refused -> {
            throw new CommandStopped(refused);
        });
        var today = clock.today();
        var told = new FindingFacts.Told(
                context.actor().account(),
                context.role().code(),
                today,
                command.text(),
                "",
                files.known(context.evidence()));
        var line = before.moved(new FindingProgress(rules.workingDays()).after(before, command, today));
        var record = log.append(FindingFacts.next(line, command, told));
        table.move(line);
        table.insert(
                new FindingActRecord(record.value(), line.finding(), line.version(), command.act(), told.account()));
    }
}

package org.mingcha.cli.entry;

import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.WithdrawEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entry withdraw}: an entry counts no longer; it stays readable with the reason. */
@Command(name = "withdraw", description = "${bundle:ledger.withdraw.description}")
final class EntryWithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INDEX", description = "${bundle:ledger.option.index}")
    private long index;

    @Option(names = "--reason", paramLabel = "T", required = true, description = "${bundle:ledger.option.reason}")
    private String reason = "";

    @Option(names = "--confirm", description = "${bundle:ledger.option.confirm}")
    private boolean confirmed;

    EntryWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var ledger = session.bean(Ledger.class);
        var answer = new SubmissionAnswer(session);
        return ledger.entryAt(Actor.operator(), index)
                .map(entry -> answer.print(
                        ledger.withdraw(Actor.operator(), new WithdrawEntry(entry.id(), reason, confirmed))))
                .orElseGet(answer::notFound);
    }
}

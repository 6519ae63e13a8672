package org.mingcha.cli.entry;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.WithdrawEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code entry withdraw}: an entry counts no longer; it stays readable with the reason. */
@Command(name = "withdraw", description = "${bundle:ledger.withdraw.description}")
final class EntryWithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final EntryOptions options = new EntryOptions();

    EntryWithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return options.change(session, this::withdraw);
    }

    private Submission withdraw(Ledger ledger, EntryView entry) {
        return ledger.withdraw(session.writer(), new WithdrawEntry(entry.id(), options.reason(), options.confirmed()));
    }
}

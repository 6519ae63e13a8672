package org.mingcha.casework;

import java.util.HashMap;
import java.util.Map;
import org.mingcha.accounts.Actor;
import org.mingcha.command.CommandResult;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;

/** Writes what is known of a case into the ledger: its entry, and a further version of it for each act. */
@Component
public class LedgerEntries {
    private final Ledger ledger;

    LedgerEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The entry that begins a case. */
    public CommandResult<Long> enter(Actor actor, SubmitEntry entry, Quotation quotation) {
        return result(ledger.submit(actor, entry), quotation);
    }

    /** An entry beside the case's own: whatever the ledger says but that it has it stops the act. */
    public void enterBeside(CommandContext context, SubmitEntry entry, Quotation quotation) {
        done(result(ledger.submit(context.actor(), entry), quotation));
    }

    /**
     * A further version of the entry: these fields change, all others stay.
     *
     * @param reason sealed with it, in Chinese, whoever acts
     */
    public void amend(
            CommandContext context, EntryView entry, Map<String, String> changes, String reason, Quotation quotation) {
        var values = new HashMap<>(FormValues.of(entry.latest().content()));
        values.putAll(changes);
        var amended = new AmendEntry(
                entry.id(),
                values,
                entry.latest().files(),
                reason,
                context.confirmed(),
                entry.latest().number());
        done(result(ledger.amend(context.actor(), amended), quotation));
    }

    /** What is not done is stopped. */
    public static void done(CommandResult<Long> result) {
        if (!(result instanceof CommandResult.Done)) {
            throw new CommandStopped(result);
        }
    }

    /** What the ledger says, as a result. */
    public static CommandResult<Long> result(Submission submission, Quotation quotation) {
        return switch (submission) {
            case Submission.Accepted(var entry, var _) -> new CommandResult.Done<>(entry.value());
            case Submission.Repeated(var entry) -> new CommandResult.Duplicate<>(entry.value());
            case Submission.Unconfirmed(var notices) -> new CommandResult.ConfirmationRequired<>(quotation.of(notices));
            case Submission.Refused(var faults) -> new CommandResult.Rejected<>(quotation.of(faults));
        };
    }
}

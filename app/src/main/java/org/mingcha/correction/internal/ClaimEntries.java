package org.mingcha.correction.internal;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.ReceiveClaim;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;

/** A claim as the ledger knows it: entered once, amended as the work goes. */
@Component
class ClaimEntries {
    private final Ledger ledger;
    private final RegisterWords words;

    ClaimEntries(Ledger ledger, RegisterWords words) {
        this.ledger = ledger;
        this.words = words;
    }

    Submission enter(Actor actor, ReceiveClaim command) {
        var values = new HashMap<String, String>();
        var day = java.util.Objects.requireNonNull(command.receivedOn());
        values.put("happened_on", day.toString());
        values.put(RegisterWords.SENTENCE, command.claim());
        values.put(RegisterWords.CHANNEL, words.of(command.came()));
        if (command.receivedAt() != null) {
            values.put(
                    RegisterWords.RECEIVED_AT,
                    LocalDateTime.of(day, command.receivedAt()).toString());
        }
        return ledger.submit(
                actor, new SubmitEntry(command.unit(), RegisterWords.REGISTER, values, List.of(), command.confirmed()));
    }

    /** Changes what the entry says; where nothing comes of it there is no amendment. */
    void amend(Actor actor, long claim, Consumer<Map<String, String>> change, String reason) {
        var entry = ledger.entry(actor, new EntryId(claim))
                .orElseThrow(() -> new IllegalStateException("The ledger has no entry " + claim));
        var values = new HashMap<>(FormValues.of(entry.latest().content()));
        change.accept(values);
        var amending = new AmendEntry(
                entry.id(),
                values,
                entry.latest().files(),
                reason,
                true,
                entry.latest().number());
        switch (ledger.amend(actor, amending)) {
            case Submission.Accepted _, Submission.Repeated _ -> {}
            case Submission.Unconfirmed(var notices) -> throw new LedgerRefused(notices);
            case Submission.Refused(var faults) -> {
                if (faults.stream().anyMatch(fault -> fault.reason() != Reason.NOTHING_CHANGED)) {
                    throw new LedgerRefused(faults);
                }
            }
        }
    }
}

package org.mingcha.claims.internal;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.claims.ReceiveClaim;
import org.mingcha.command.CommandResult;
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
    static final Quotation LEDGER = new Quotation(
            "claim.refused.ledger",
            Map.of(
                    "happened_on",
                    "received_on",
                    "claim",
                    "sentence",
                    "channel",
                    "came",
                    "received_at",
                    "received_time"));

    private final Ledger ledger;
    private final RegisterWords words;

    ClaimEntries(Ledger ledger, RegisterWords words) {
        this.ledger = ledger;
        this.words = words;
    }

    CommandResult<Long> enter(Actor actor, ReceiveClaim command, boolean confirmed) {
        var values = new HashMap<String, String>();
        var day = command.receivedOn();
        values.put("happened_on", day.toString());
        values.put(RegisterWords.SENTENCE, command.sentence());
        values.put(RegisterWords.CHANNEL, words.of(command.came()));
        command.receivedTime()
                .ifPresent(time -> values.put(
                        RegisterWords.RECEIVED_AT, LocalDateTime.of(day, time).toString()));
        var entry = new SubmitEntry(command.unit(), RegisterWords.REGISTER, values, List.of(), confirmed);
        return LedgerEntries.result(ledger.submit(actor, entry), LEDGER);
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
        var amended = ledger.amend(actor, amending);
        boolean unchanged = amended instanceof Submission.Refused refused && refused.isFor(Reason.NOTHING_CHANGED);
        if (!(amended instanceof Submission.Repeated) && !unchanged) {
            LedgerEntries.done(LedgerEntries.result(amended, LEDGER));
        }
    }
}

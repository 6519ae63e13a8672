package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.WithdrawEntry;
import org.springframework.stereotype.Component;

/** The sample county's amendments and withdrawals, made through the ledger like anybody's. */
@Component
class SampleAmendments {
    private final Ledger ledger;
    private final List<SampleChange> changes = SampleChange.all();

    SampleAmendments(Ledger ledger) {
        this.ledger = ledger;
    }

    void on(LocalDate day) {
        changes.stream().filter(change -> change.on().equals(day)).forEach(this::make);
    }

    private void make(SampleChange change) {
        EntrySummary entry = entry(change);
        var outcome = change.isWithdrawal()
                ? ledger.withdraw(Actor.operator(), new WithdrawEntry(entry.id(), change.reason(), true))
                : ledger.amend(Actor.operator(), amendment(change, entry));
        if (!(outcome instanceof Submission.Accepted)) throw new IllegalStateException(change + ": " + outcome);
    }

    private static AmendEntry amendment(SampleChange change, EntrySummary entry) {
        Map<String, String> values = new HashMap<>();
        entry.content()
                .values()
                .keySet()
                .forEach(field ->
                        values.put(field, String.join("、", entry.content().all(field))));
        values.putAll(change.changes());
        return new AmendEntry(entry.id(), values, List.of(), change.reason(), true);
    }

    private EntrySummary entry(SampleChange change) {
        var all = EntryQuery.all();
        var query = new EntryQuery(
                change.unit(), true, Set.of(change.register()), null, null, change.words(), all.state(), null, 50);
        return ledger.entries(Actor.operator(), query).rows().getFirst();
    }
}

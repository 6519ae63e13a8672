package org.mingcha.correction.question.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.correction.internal.LedgerRefused;
import org.mingcha.correction.question.Outcome;
import org.mingcha.evidence.register.Choice;
import org.mingcha.ledger.AmendEntry;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.FormValues;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.stereotype.Component;

/** A question as the ledger knows it: a subject in neutral words, when it came, when and how it was answered. */
@Component
class QuestionEntries {
    private static final String REGISTER = "question";
    private static final String OUTCOME = "outcome";

    private final Ledger ledger;

    QuestionEntries(Ledger ledger) {
        this.ledger = ledger;
        if (choices().size() != Outcome.values().length) {
            throw new IllegalStateException("The register question has other outcomes than the code");
        }
    }

    private List<Choice> choices() {
        return ledger.registers().get(REGISTER).field(OUTCOME).orElseThrow().choices();
    }

    Optional<Outcome> outcome(String word) {
        var choices = choices();
        return java.util.Arrays.stream(Outcome.values())
                .filter(each -> choices.get(each.ordinal()).value().equals(word))
                .findFirst();
    }

    Submission enter(Actor actor, String unit, LocalDate askedOn, String title) {
        var values = Map.of("happened_on", askedOn.toString(), "title", title);
        // Two residents may ask the same on one day: that is no repetition.
        return ledger.submit(actor, new SubmitEntry(unit, REGISTER, values, List.of(), true));
    }

    /** The first answer stands: an entry that is answered stays as it is. */
    void answer(Actor actor, long entry, Answer answer) {
        var view = ledger.entry(actor, new EntryId(entry))
                .orElseThrow(() -> new IllegalStateException("The ledger has no entry " + entry));
        var values = new HashMap<>(FormValues.of(view.latest().content()));
        values.put("answered_on", answer.on.toString());
        values.put(OUTCOME, choices().get(answer.outcome.ordinal()).value());
        values.put("answer", answer.text);
        var amending = new AmendEntry(
                view.id(),
                values,
                view.latest().files(),
                answer.reason,
                true,
                view.latest().number());
        switch (ledger.amend(actor, amending)) {
            case Submission.Accepted _, Submission.Repeated _ -> {}
            case Submission.Unconfirmed(var notices) -> throw new LedgerRefused(notices);
            case Submission.Refused(var faults) -> throw new LedgerRefused(faults);
        }
    }

    /** What the entry will say. */
    record Answer(LocalDate on, Outcome outcome, String text, String reason) {}
}

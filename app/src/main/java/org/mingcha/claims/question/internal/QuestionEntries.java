package org.mingcha.claims.question.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.casework.LedgerEntries;
import org.mingcha.casework.Quotation;
import org.mingcha.claims.question.QuestionOutcome;
import org.mingcha.command.CommandResult;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Registers;
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
    private static final Quotation LEDGER = Quotation.under(QuestionType.REFUSALS + "ledger");

    private final Ledger ledger;

    QuestionEntries(Ledger ledger) {
        this.ledger = ledger;
        if (choices().size() != QuestionOutcome.values().length) {
            throw new IllegalStateException("The register question has other outcomes than the code");
        }
    }

    /** Nobody publishes this register anew: the code knows what its answers mean. */
    private static List<Choice> choices() {
        return Registers.shipped().get(REGISTER).field(OUTCOME).orElseThrow().choices();
    }

    Optional<QuestionOutcome> outcome(String word) {
        var choices = choices();
        return java.util.Arrays.stream(QuestionOutcome.values())
                .filter(each -> choices.get(each.ordinal()).value().equals(word))
                .findFirst();
    }

    CommandResult<Long> enter(Actor actor, String unit, LocalDate askedOn, String title) {
        var values = Map.of("happened_on", askedOn.toString(), "title", title);
        // Two residents may ask the same on one day: that is no repetition.
        var entry = new SubmitEntry(unit, REGISTER, values, List.of(), true);
        return LedgerEntries.result(ledger.submit(actor, entry), LEDGER);
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
        var amended = ledger.amend(actor, amending);
        if (!(amended instanceof Submission.Repeated)) {
            LedgerEntries.done(LedgerEntries.result(amended, LEDGER));
        }
    }

    /** What the entry will say. */
    record Answer(LocalDate on, QuestionOutcome outcome, String text, String reason) {}
}

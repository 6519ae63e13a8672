package org.mingcha.cli.entry;

import java.util.List;
import java.util.Map;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;

/** What came of one entry, for people and as JSON. */
record SubmissionAnswer(Session session) {
    int print(Submission outcome) {
        session.seal();
        return switch (outcome) {
            case Submission.Accepted(var entry, var _) -> accepted(entry);
            case Submission.Repeated(var entry) ->
                RefusalAnswer.tell(
                        session,
                        "repeated",
                        session.messages().get("ledger.entry.repeated", Long.toString(index(entry))));
            case Submission.Unconfirmed(var notices) -> {
                say(notices);
                session.note("ledger.entry.confirm");
                yield 1;
            }
            case Submission.Refused(var faults) -> say(faults);
        };
    }

    int notFound() {
        return say(List.of(Fault.of(Reason.NOT_FOUND)));
    }

    private int accepted(EntryId entry) {
        long sealed = index(entry);
        session.line("ledger.entry.sealed", Long.toString(sealed));
        if (session.isJson()) {
            session.json(Map.of("index", sealed));
        }
        return 0;
    }

    private long index(EntryId id) {
        var entry = session.bean(Ledger.class).entry(session.actor(), id).orElseThrow();
        var index = entry.latest().index();
        if (index == null) {
            throw new IllegalStateException("Entry " + id.value() + " is not sealed after sealing");
        }
        return index;
    }

    /** Sentences on entries name their field themselves. */
    private int say(List<Fault> faults) {
        var locale = session.messages().locale();
        return RefusalAnswer.tell(
                session,
                faults.stream()
                        .map(fault ->
                                new RefusalAnswer.Part("", fault.reason().code(), LedgerMessages.of(fault, locale)))
                        .toList());
    }
}

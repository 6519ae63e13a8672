package org.mingcha.correction.incident.internal;

import java.util.List;
import java.util.Locale;
import org.mingcha.correction.incident.Handling;
import org.mingcha.correction.incident.IncidentId;
import org.mingcha.correction.incident.Why;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.Wording;

/** The ledger's answers, as this room gives them on. */
final class Answers {
    private Answers() {}

    /** Something stands in the way: what was written in this transaction is taken back. */
    static final class Stopped extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        private final transient Handling handling;

        Stopped(Handling handling) {
            super("An act on an incident was stopped: " + handling);
            this.handling = handling;
        }

        Handling handling() {
            return handling;
        }
    }

    static Handling of(Submission submission) {
        return switch (submission) {
            case Submission.Accepted(var entry, var _) -> new Handling.Done(new IncidentId(entry.value()));
            case Submission.Repeated(var entry) -> new Handling.Repeated(new IncidentId(entry.value()));
            case Submission.Unconfirmed(var notices) -> new Handling.Unconfirmed(refusals(notices));
            case Submission.Refused(var faults) ->
                faults.stream().anyMatch(fault -> fault.reason() == Reason.NOT_FOUND)
                        ? Handling.refused("", Why.NOT_FOUND)
                        : new Handling.Refused(refusals(faults));
        };
    }

    /** Anything but what was asked for stops the act. */
    static void accepted(Submission submission) {
        if (!(submission instanceof Submission.Accepted)) {
            throw new Stopped(of(submission));
        }
    }

    private static List<Handling.Refusal> refusals(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Handling.Refusal(fault.field(), Why.LEDGER, List.of(sentence(fault))))
                .toList();
    }

    private static Fault.Word sentence(Fault fault) {
        return new Fault.Word(Wording.of(fault, Locale.SIMPLIFIED_CHINESE), Wording.of(fault, Locale.ENGLISH));
    }
}

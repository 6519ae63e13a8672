package org.mingcha.cli.entry;

import java.util.function.BiFunction;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which entry is changed, why, and whether what may be personal data was looked at. */
final class EntryOptions {
    @Parameters(paramLabel = "INDEX", description = "${bundle:ledger.option.index}")
    private long index;

    @Option(names = "--reason", paramLabel = "T", required = true, description = "${bundle:ledger.option.reason}")
    private String reason = "";

    @Option(names = "--confirm", description = "${bundle:ledger.option.confirm}")
    private boolean confirmed;

    String reason() {
        return reason;
    }

    boolean confirmed() {
        return confirmed;
    }

    int change(Session session, BiFunction<Ledger, EntryView, Submission> step) {
        session.seal();
        var ledger = session.bean(Ledger.class);
        var answer = new SubmissionAnswer(session);
        return ledger.entryAt(session.actor(), index)
                .map(entry -> answer.print(step.apply(ledger, entry)))
                .orElseGet(answer::notFound);
    }
}

package org.mingcha.cli;

import java.util.concurrent.Callable;
import org.mingcha.accounts.Actor;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.Oversight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code return note}: registers why a return is missing. */
@Command(name = "note", description = "${bundle:cli.reporting.note.description}")
final class ReturnNoteCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReturnOptions options = new ReturnOptions();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "T",
            description = "${bundle:cli.reporting.option.reason}")
    private String reason = "";

    ReturnNoteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new NoteReturn(options.key(), reason);
        return new FilingAnswer(session)
                .print(session.bean(Oversight.class).note(Actor.operator(), command), "reporting.noted");
    }
}

package org.mingcha.cli.returns;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.reporting.NoteReturn;
import org.mingcha.reporting.ReturnOversight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code return note}: registers why a return is missing. */
@Command(name = "note", description = "${bundle:cli.reporting.note.description}")
final class ReturnNoteCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final ReasonOptions options = new ReasonOptions();

    ReturnNoteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var command = new NoteReturn(options.key(), options.reason());
        return new FilingAnswer(session)
                .print(session.bean(ReturnOversight.class).note(session.writer(), command), "reporting.noted");
    }
}

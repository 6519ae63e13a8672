package org.mingcha.cli.imports;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.UndoImport;
import org.mingcha.ledger.UndoResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import undo}: withdraws an import's entries. */
@Command(name = "undo", description = "${bundle:ledger.undo.description}")
final class ImportUndoCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "N", description = "${bundle:ledger.undo.number}")
    private long number;

    @Option(names = "--reason", paramLabel = "T", required = true, description = "${bundle:ledger.option.reason}")
    private String reason = "";

    ImportUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var outcome = session.bean(Ledger.class).undo(session.writer(), new UndoImport(number, reason));
        session.seal();
        return switch (outcome) {
            case UndoResult.Undone(var withdrawn, var already) -> undone(withdrawn, already);
            case UndoResult.Refused(var fault) -> {
                session.say(LedgerMessages.of(fault, session.messages().locale()));
                yield 1;
            }
        };
    }

    private int undone(int withdrawn, int already) {
        session.line("ledger.undo.done", Integer.toString(withdrawn), Integer.toString(already));
        if (session.isJson()) {
            session.json(Map.of("import", number, "withdrawn", withdrawn, "already_withdrawn", already));
        }
        return 0;
    }
}

package org.mingcha.cli.returns;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.reporting.RefusedReturn;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnRefusal;
import org.mingcha.reporting.ReturnsFile;
import org.mingcha.reporting.ReturnsImported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code return import}: files what a CSV, a workbook or an ADX message says. */
@Command(name = "import", description = "${bundle:cli.reporting.import.description}")
final class ReturnImportCommand implements Callable<Integer> {
    private record Answer(boolean dryRun, int filed, int repeated, List<Refused> refused) {}

    private record Refused(int row, String column, String code, String reason) {}

    private record Unread(String refused) {}

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "${bundle:cli.reporting.import.file}")
    private Path file = Path.of("");

    @Option(
            names = "--return",
            required = true,
            paramLabel = "ID",
            description = "${bundle:cli.reporting.option.return}")
    private String returnId = "";

    @Option(names = "--dry-run", description = "${bundle:cli.reporting.import.dry-run}")
    private boolean dryRun;

    ReturnImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        var exchange = session.bean(ReturnExchange.class);
        return switch (exchange.read(returnId, file, name)) {
            case ReturnsFile.Unreadable(var fault) ->
                unread(LedgerMessages.of(fault, session.messages().locale()));
            case ReturnsFile.Refused(var reason, var arguments) -> unread(sentence(reason, arguments));
            case ReturnsFile.Rows rows -> {
                // Entries that speak against a nil return are found by what is sealed.
                session.seal();
                var done = exchange.file(session.writer(), rows, dryRun);
                session.seal();
                yield print(done);
            }
        };
    }

    private int unread(String sentence) {
        if (session.isJson()) {
            session.json(new Unread(sentence));
        }
        session.say(sentence);
        return 1;
    }

    private int print(ReturnsImported done) {
        var refused = done.refused().stream().map(this::refused).toList();
        if (session.isJson()) {
            session.json(new Answer(done.dryRun(), done.filed(), done.repeated(), refused));
        }
        refused.forEach(row ->
                session.line("reporting.import.refused", Integer.toString(row.row()), row.column(), row.reason()));
        session.line(
                done.dryRun() ? "reporting.import.would" : "reporting.import.done",
                Integer.toString(done.filed()),
                Integer.toString(done.repeated()),
                Integer.toString(refused.size()));
        return refused.isEmpty() ? 0 : 1;
    }

    private Refused refused(RefusedReturn row) {
        return new Refused(row.row(), row.column(), row.reason().code(), sentence(row.reason(), row.arguments()));
    }

    private String sentence(ReturnRefusal reason, List<String> arguments) {
        return session.messages().get("reporting.refused." + reason.code(), arguments.toArray());
    }
}

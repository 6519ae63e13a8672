package org.mingcha.cli.imports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import ledger}: an office's workbook into a unit's ledger. */
@Command(name = "ledger", description = "${bundle:ledger.import.description}")
final class ImportLedgerCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.xlsx", description = "${bundle:ledger.import.file}")
    private Path file = Path.of("");

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "${bundle:ledger.option.unit}")
    private String unit = "";

    @Option(names = "--strict", description = "${bundle:ledger.import.strict}")
    private boolean strict;

    @Option(names = "--dry-run", description = "${bundle:ledger.import.dry-run}")
    private boolean dryRun;

    ImportLedgerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var name = session.input(file).getFileName().toString();
        var command = new ImportLedger(unit, file, name, strict, dryRun);
        var outcome = session.bean(Ledger.class).importWorkbook(session.writer(), command);
        session.seal();
        return switch (outcome) {
            case ImportOutcome.Refused(var fault) -> refused(fault);
            case ImportOutcome.Read(var report) -> answer(report);
        };
    }

    private int refused(Fault fault) {
        var sentence = LedgerMessages.of(fault, session.messages().locale());
        if (session.isJson()) {
            session.json(ImportAnswer.refused(sentence));
        }
        session.say(sentence);
        return 1;
    }

    private int answer(ImportReport report) {
        var locale = session.messages().locale();
        if (session.isJson()) {
            session.json(ImportAnswer.of(report, locale));
        } else {
            new ImportLines(session).print(report);
        }
        return report.hasRefusals() ? 1 : 0;
    }
}

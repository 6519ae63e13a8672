package org.mingcha.cli.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.cli.support.Session;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.ImportLedger;
import org.mingcha.ledger.ImportOutcome;
import org.mingcha.ledger.ImportReport;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.OpenBooksResult;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.plan.PlannedTable;
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

    @Option(names = "--plan", paramLabel = "FILE", description = "${bundle:ledger.import.plan}")
    private @Nullable Path plan;

    @Option(names = "--accept-suggestions", description = "${bundle:ledger.import.accept}")
    private boolean accepted;

    @Option(names = "--open-books", description = "${bundle:ledger.import.open-books}")
    private boolean openBooks;

    ImportLedgerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var tables = new ArrayList<PlannedTable>();
        if (plan != null) {
            try {
                tables.addAll(PlanFile.read(session.input(plan)));
            } catch (MalformedEvidence malformed) {
                return refused(
                        Fault.of(Reason.PLAN_MALFORMED, plan.toString(), String.valueOf(malformed.getMessage())));
            }
        }
        var name = session.input(file).getFileName().toString();
        var command = new ImportLedger(unit, file, name, strict, dryRun, accepted, tables);
        var outcome = session.bean(Ledger.class).importWorkbook(session.writer(), command);
        var books = opened(outcome);
        session.seal();
        int exit = switch (outcome) {
            case ImportOutcome.Refused(var fault) -> refused(fault);
            case ImportOutcome.Read(var report, var planned) -> answer(report, written(report, planned));
        };
        if (books instanceof OpenBooksResult.Refused(var fault)) {
            session.say(LedgerMessages.of(fault, session.messages().locale()));
            return 1;
        }
        return exit;
    }

    /** Null: not wanted, or nothing was written and so nothing has begun. */
    private @Nullable OpenBooksResult opened(ImportOutcome outcome) {
        return openBooks && outcome instanceof ImportOutcome.Read(var report, var _) && report.number() != null
                ? session.bean(Ledger.class).openBooks(session.writer(), unit)
                : null;
    }

    /** Beside the workbook, where something is left to say; null: nowhere. */
    private @Nullable Path written(ImportReport report, List<PlannedTable> planned) {
        return report.dryRun() || report.hasWaiting() ? PlanFile.write(session.input(file), planned) : null;
    }

    private int refused(Fault fault) {
        var sentence = LedgerMessages.of(fault, session.messages().locale());
        if (session.isJson()) {
            session.json(ImportAnswer.refused(sentence));
        }
        session.say(sentence);
        return 1;
    }

    private int answer(ImportReport report, @Nullable Path planFile) {
        var locale = session.messages().locale();
        if (session.isJson()) {
            session.json(ImportAnswer.of(report, planFile, locale));
        } else {
            new ImportLines(session).print(report);
            if (planFile != null) {
                session.line("ledger.import.plan-written", planFile.toString());
            }
        }
        return report.isWhole() ? 0 : 1;
    }
}

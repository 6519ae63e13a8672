package org.mingcha.cli.exports;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Reason;
import org.mingcha.ledger.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export ledger}: one's own data, as a workbook that imports again. */
@Command(name = "ledger", description = "${bundle:ledger.export.description}")
final class ExportLedgerCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "${bundle:ledger.option.unit}")
    private String unit = "";

    @Option(names = "--out", paramLabel = "FILE.xlsx", description = "${bundle:ledger.export.out}")
    private @Nullable Path out;

    ExportLedgerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var workbook = new ByteArrayOutputStream();
        if (!session.bean(Ledger.class).export(Actor.operator(), unit, workbook)) {
            session.err()
                    .println(Wording.of(
                            Fault.of(Reason.UNIT_UNKNOWN, unit),
                            session.messages().locale()));
            return 1;
        }
        if (out == null) {
            session.out().writeBytes(workbook.toByteArray());
            session.out().flush();
        } else {
            session.line(
                    "cli.file.written",
                    OutputFile.write(out, workbook.toByteArray()).toString());
        }
        return 0;
    }
}

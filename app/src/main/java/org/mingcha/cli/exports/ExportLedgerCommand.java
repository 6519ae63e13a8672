package org.mingcha.cli.exports;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.Session;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export ledger}: one's own data, as a workbook that imports again. */
@Command(name = "ledger", description = "${bundle:ledger.export.description}")
final class ExportLedgerCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "${bundle:ledger.option.unit}")
    private String unit = "";

    @Mixin
    private final OutOption out = new OutOption();

    ExportLedgerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var workbook = new ByteArrayOutputStream();
        if (!session.bean(Ledger.class).export(session.actor(), unit, workbook)) {
            session.say(LedgerMessages.of(
                    Fault.of(Reason.UNIT_UNKNOWN, unit), session.messages().locale()));
            return 1;
        }
        return out.write(session, workbook::writeTo);
    }
}

package org.mingcha.cli.returns;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.OutOption;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.reporting.ExchangeFormat;
import org.mingcha.reporting.ExportReturns;
import org.mingcha.reporting.ReturnExchange;
import org.mingcha.reporting.ReturnReporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code return export}: what is filed in a subtree, as a file that imports again. */
@Command(name = "export", description = "${bundle:cli.reporting.export.description}")
final class ReturnExportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Option(names = "--format", paramLabel = "F", description = "${bundle:cli.reporting.export.format}")
    private String format = "csv";

    @Mixin
    private final OutOption out = new OutOption();

    ReturnExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var known =
                ExchangeFormat.of(format).orElseThrow(() -> new Unavailable("reporting.export.format-unknown", format));
        var range = options.range();
        session.seal();
        options.check(range, session.bean(ReturnReporting.class).returns());
        var command = new ExportReturns(
                options.unit(),
                options.returnId(),
                range,
                known,
                session.messages().locale());
        return out.write(session, to -> write(command, to));
    }

    private void write(ExportReturns command, OutputStream to) throws IOException {
        if (!session.bean(ReturnExchange.class).export(session.actor(), command, to)) {
            throw new Unavailable("reporting.export.unknown", options.unit(), options.returnId());
        }
    }
}

package org.mingcha.cli.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.reporting.ExchangeFormat;
import org.mingcha.reporting.ExportReturns;
import org.mingcha.reporting.ReturnExchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code return export}: what is filed in a subtree, as a file that imports again. */
@Command(name = "export", description = "${bundle:cli.reporting.export.description}")
final class ReturnExportCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "${bundle:cli.reporting.option.unit}")
    private String unit = "";

    @Option(
            names = "--return",
            required = true,
            paramLabel = "ID",
            description = "${bundle:cli.reporting.option.return}")
    private String returnId = "";

    @Option(
            names = "--periods",
            required = true,
            paramLabel = "P..P",
            description = "${bundle:cli.reporting.option.periods}")
    private String periods = "";

    @Option(names = "--format", paramLabel = "F", description = "${bundle:cli.reporting.export.format}")
    private String format = "csv";

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:cli.reporting.export.out}")
    private @Nullable Path out;

    ReturnExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var known =
                ExchangeFormat.of(format).orElseThrow(() -> new Unavailable("reporting.export.format-unknown", format));
        var range = PeriodRange.of(periods);
        session.seal();
        var command = new ExportReturns(
                unit, returnId, range, known, session.messages().locale());
        var bytes = bytes(command);
        if (out == null) {
            session.out().writeBytes(bytes);
            session.out().flush();
        } else {
            session.line("cli.file.written", OutputFile.write(out, bytes).toString());
        }
        return 0;
    }

    private byte[] bytes(ExportReturns command) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (session.bean(ReturnExchange.class).export(Actor.operator(), command, bytes)) {
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the returns of " + unit, e);
        }
        throw new Unavailable("reporting.export.unknown", unit, returnId);
    }
}

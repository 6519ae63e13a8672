package org.mingcha.cli.correction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.OutputFile;
import org.mingcha.cli.support.Session;
import org.mingcha.web.correction.SiteArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code correction export}: all public pages, feeds, files and proofs as one zip of static files for a portal. */
@Command(name = "export", description = "${bundle:cli.correction.export.description}")
final class CorrectionExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "${bundle:cli.correction.export.file}")
    private Path file = Path.of("");

    CorrectionExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.seal();
        var zip = new ByteArrayOutputStream();
        try {
            session.bean(SiteArchive.class).write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be put together", e);
        }
        var written = OutputFile.write(file, zip.toByteArray()).toString();
        session.line("cli.file.written", written);
        if (session.isJson()) {
            session.json(Map.of("file", written));
        }
        return 0;
    }
}

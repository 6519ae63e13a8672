package org.mingcha.cli.correction;

import java.nio.file.Path;
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
        session.written(OutputFile.write(file, session.bean(SiteArchive.class)::write));
        return 0;
    }
}

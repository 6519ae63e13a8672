package org.mingcha.cli.exports;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.checklist.YamlWriter;
import org.mingcha.reporting.ReturnReporting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code export return}: what a return asks for, as YAML, to standard output. */
@Command(name = "return", description = "${bundle:reporting.draft.export.description}")
final class ExportReturnCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "${bundle:reporting.draft.export.id}")
    private String id = "";

    ExportReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var definition = session.bean(ReturnReporting.class)
                .returns()
                .find(id)
                .orElseThrow(() -> new Unavailable("reporting.draft.unknown", id));
        session.out().writeBytes(YamlWriter.write(definition.toTree()).getBytes(StandardCharsets.UTF_8));
        session.out().flush();
        return 0;
    }
}

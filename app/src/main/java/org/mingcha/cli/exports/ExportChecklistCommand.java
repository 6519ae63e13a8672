package org.mingcha.cli.exports;

import java.util.concurrent.Callable;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.Checklists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export checklist}: a published version, to standard output. */
@Command(name = "checklist", description = "${bundle:inspection.checklist.export.description}")
final class ExportChecklistCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID[@V]", description = "${bundle:inspection.checklist.export.reference}")
    private String reference = "";

    @Option(
            names = "--format",
            defaultValue = "yaml",
            paramLabel = "yaml|xlsx|oscal",
            description = "${bundle:inspection.checklist.export.format}")
    private String format = "";

    ExportChecklistCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = ChecklistFormat.of(format)
                .orElseThrow(() -> new Unavailable("inspection.checklist.export.no-format", format));
        var bytes = session.bean(Checklists.class)
                .export(session.actor(), reference, wanted)
                .orElseThrow(() -> new Unavailable("inspection.checklist.unknown", reference));
        session.out().writeBytes(bytes);
        session.out().flush();
        return 0;
    }
}
